import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PageStore } from "./page-store.ts";

const made = (html: string, status = 200) => ({ status, html: Buffer.from(html), policy: "default-src 'none'" });
const headers = (given: Record<string, string> = {}) => new Headers(given);
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe("a kept page", () => {
  it("is the same in every encoding", async () => {
    const store = new PageStore();
    const page = store.toPage(made(`<p>${"Plaza ".repeat(500)}</p>`));
    const plain = await bytesOf(await store.toResponse(page, headers()));
    const br = await store.toResponse(page, headers({ "accept-encoding": "br" }));
    const gzip = await store.toResponse(page, headers({ "accept-encoding": "gzip" }));
    expect([br.headers.get("content-encoding"), gzip.headers.get("content-encoding")]).toEqual(["br", "gzip"]);
    expect(brotliDecompressSync(await bytesOf(br))).toEqual(plain);
    expect(gunzipSync(await bytesOf(gzip))).toEqual(plain);
  });

  it("has one tag for each encoding, and 304 for it alone", async () => {
    const store = new PageStore();
    const page = store.toPage(made("<p>"));
    const answer = (encoding: string, tag = "") =>
      store.toResponse(page, headers({ "accept-encoding": encoding, "if-none-match": tag }));
    const tags = await Promise.all(
      ["br", "gzip", ""].map(async (encoding) => (await answer(encoding)).headers.get("etag")),
    );
    expect(new Set(tags).size).toBe(3);
    const [brotliTag] = tags;
    const again = await answer("br", brotliTag ?? "no tag");
    expect([again.status, (await bytesOf(again)).length, again.headers.get("content-security-policy")]).toEqual([
      304,
      0,
      "default-src 'none'",
    ]);
    expect((await answer("gzip", brotliTag ?? "no tag")).status).toBe(200);
  });

  it("tells proxies what it depends on", async () => {
    const store = new PageStore();
    expect((await store.toResponse(store.toPage(made("")), headers())).headers.get("vary")).toBe(
      "Accept-Encoding, Cookie, Save-Data",
    );
  });

  it("is stored nowhere when it is an error", async () => {
    const store = new PageStore();
    const response = await store.toResponse(store.toPage(made("<p>Not here", 404)), headers({ "if-none-match": "*" }));
    expect([response.status, response.headers.get("cache-control"), response.headers.get("etag")]).toEqual([
      404,
      "no-store",
      null,
    ]);
  });

  it("goes with the others when the content moves", async () => {
    const store = new PageStore();
    store.keep("a", store.toPage(made("a")), store.version);
    expect(store.find("a")).toBeDefined();
    store.clear();
    expect(store.find("a")).toBeUndefined();
  });

  it("is not kept when it was begun before the content moved", async () => {
    const store = new PageStore();
    const before = store.version;
    const page = store.toPage(made("old"));
    store.clear();
    store.keep("a", page, before);
    expect(store.find("a")).toBeUndefined();
  });

  it("makes room for others when it is asked for least", async () => {
    const store = new PageStore();
    const page = store.toPage(made("x"));
    const large = { ...page, bytes: 15 * 1024 * 1024 };
    store.keep("first", large, store.version);
    store.keep("second", large, store.version);
    expect(store.find("first")).toBeDefined();
    store.keep("third", large, store.version);
    expect(
      [store.find("first"), store.find("second"), store.find("third")].map((found) => found !== undefined),
    ).toEqual([true, false, true]);
  });

  it("takes no room twice under one name", async () => {
    const store = new PageStore();
    const page = { ...store.toPage(made("x")), bytes: 15 * 1024 * 1024 };
    for (let time = 0; time < 5; time += 1) store.keep("same", page, store.version);
    store.keep("other", page, store.version);
    expect([store.find("same"), store.find("other")].every((found) => found !== undefined)).toBe(true);
  });
});
