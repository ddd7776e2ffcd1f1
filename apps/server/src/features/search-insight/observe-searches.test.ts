import { Hono } from "hono";
import { beforeEach, describe, expect, it } from "vitest";
import { type NoteSearch, observeSearches } from "./observe-searches.ts";
import type { Search } from "./search-insight.ts";

let searches: Search[];
let openings: number[];
beforeEach(() => {
  searches = [];
  openings = [];
});

const insight = {
  recordSearch: (search: Search) => void searches.push(search),
  recordOpening: ({ resourceId }: { resourceId: number }) => void openings.push(resourceId),
};

type Asking = { headers?: Record<string, string>; method?: string; remote?: string; proxies?: string[] };

async function ask(
  path: string,
  { headers = {}, method = "GET", remote, proxies = [] }: Asking = {},
): Promise<Response> {
  const app = new Hono<{ Variables: { noteSearch: NoteSearch } }>();
  app.use(observeSearches(insight, { proxies }));
  app.get("/en/search", (c) => {
    const { q = "", page = "1" } = c.req.query();
    c.get("noteSearch")({ text: q, language: "en", found: 2, page: Number(page) });
    return c.text("results");
  });
  app.get("/en/library/9-gone", (c) => c.notFound());
  app.get("/en/library/8-moved", (c) => c.redirect("/en/library/8-here", 301));
  app.get("/en/library/6-kept", (c) => c.body(null, 304));
  app.get("/en/library/:resource", (c) => c.text("resource"));
  const init = { method, headers: { host: "plaza.example", ...headers } };
  return app.request(`http://plaza.example${path}`, init, { incoming: { socket: { remoteAddress: remote } } });
}

const fromResults = { referer: "https://plaza.example/en/search?q=water" };

describe("a search", () => {
  it("is noted with the network that asked", async () => {
    await ask("/en/search?q=water", { remote: "::ffff:192.0.2.7" });
    expect(searches).toEqual([{ text: "water", language: "en", found: 2, source: "192.0.2.7" }]);
  });

  it("is that of the reader behind a trusted proxy, and of no stranger's choosing", async () => {
    const headers = { "x-forwarded-for": "198.51.100.3" };
    await ask("/en/search?q=a", { headers, remote: "172.30.0.4", proxies: ["172.30.0.0/24"] });
    await ask("/en/search?q=a", { headers, remote: "192.0.2.7", proxies: ["172.30.0.0/24"] });
    expect(searches.map(({ source }) => source)).toEqual(["198.51.100.3", "192.0.2.7"]);
  });

  it("counts for what is no browser, and has no source without a socket", async () => {
    await ask("/en/search?q=water", { headers: { "user-agent": "curl/8" } });
    expect(searches.map(({ source }) => source)).toEqual([null]);
  });

  it.each([
    ["a prefetch", { headers: { "sec-purpose": "prefetch;prerender" } }, "/en/search?q=water"],
    ["an older prefetch", { headers: { purpose: "prefetch" } }, "/en/search?q=water"],
    ["the next page", {}, "/en/search?q=water&page=2"],
    ["only its head", { method: "HEAD" }, "/en/search?q=water"],
  ])("is not noted when it is %s", async (_, asking, path) => {
    const response = await ask(path, asking);
    expect(response.status).toBe(200);
    expect(searches).toEqual([]);
  });
});

describe("an opening", () => {
  it("is counted for a page that is there, be it in the browser's store", async () => {
    await ask("/en/library/7-water", { headers: fromResults });
    await ask("/en/library/6-kept", { headers: fromResults });
    expect(openings).toEqual([7, 6]);
  });

  it.each([
    ["came from nowhere", "/en/library/7-water", {}],
    ["is not there", "/en/library/9-gone", { headers: fromResults }],
    ["leads to another", "/en/library/8-moved", { headers: fromResults }],
    ["is a prefetch", "/en/library/7-water", { headers: { ...fromResults, "sec-purpose": "prefetch" } }],
    ["is only its head", "/en/library/7-water", { headers: fromResults, method: "HEAD" }],
  ])("is not counted for what %s", async (_, path, asking) => {
    await ask(path, asking);
    expect(openings).toEqual([]);
  });
});
