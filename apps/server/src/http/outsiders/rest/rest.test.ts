import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { testRecords } from "../../../testing/test-records.ts";

let plaza: TestApp;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

type Json = Record<string, unknown>;

async function read(path: string, status = 200): Promise<Json> {
  const response = await plaza.get(`/api/v1${path}`);
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/json");
  return (await response.json()) as Json;
}

const sourceIds = (answer: Json) => (answer["items"] as { sourceId: string }[]).map(({ sourceId }) => sourceId);

describe("GET /api/v1/resources", () => {
  it("lists published resources only, each once, over as many pages as it takes", async () => {
    const seen: string[] = [];
    let cursor: string | null = "";
    for (let page = 0; page < 10 && cursor !== null; page += 1) {
      const answer = await read(`/resources?size=2${cursor === "" ? "" : `&after=${cursor}`}`);
      seen.push(...sourceIds(answer));
      cursor = answer["nextCursor"] as string | null;
    }
    expect(cursor).toBeNull();
    expect(seen).toEqual(["pb-guide-en", "pb-guide-es", "open-data-law", "budget-data", "old-toolkit", "new-toolkit"]);
  });

  it("asks the database as often for twenty as for one", async () => {
    const statementsFor = async (size: number) => {
      const before = plaza.countStatements();
      await read(`/resources?size=${size}`);
      return plaza.countStatements() - before;
    };
    await statementsFor(1);
    expect(await statementsFor(20)).toBe(await statementsFor(1));
  });

  it("lists what changed since a moment", async () => {
    expect(sourceIds(await read("/resources?since=2020-01-01"))).toHaveLength(6);
    expect(sourceIds(await read("/resources?since=2199-01-01T00:00:00%2B02:00"))).toEqual([]);
  });

  it("names every wrong parameter", async () => {
    expect(await read("/resources?size=0&since=yesterday&after=%00", 400)).toEqual({
      error: {
        code: "bad_request",
        message: expect.stringMatching(/parameters/),
        problems: [
          { parameter: "after", message: expect.stringMatching(/nextCursor/) },
          { parameter: "size", message: expect.any(String) },
          { parameter: "since", message: expect.stringMatching(/ISO 8601/) },
        ],
      },
    });
  });
});

describe("GET /api/v1/resources/{id}", () => {
  it("shows everything that is known", async () => {
    const id = await plaza.idOf("pb-guide-en");
    const other = await plaza.idOf("pb-guide-es");
    expect(await read(`/resources/${id}`)).toMatchObject({
      id,
      sourceId: "pb-guide-en",
      url: `http://localhost:3000/en/library/${id}-participatory-budgeting-a-guide-for-small-towns`,
      kind: "guide",
      type: "Text",
      title: { value: "Participatory budgeting: a guide for small towns", lang: "en" },
      creator: ["Town Lab", "María García"],
      issued: 2021,
      spatial: { name: "Peru", code: "PE" },
      subject: [{ slug: "participatory-budgeting", label: "Participatory budgeting" }],
      license: { id: "CC-BY-4.0", mayShare: true },
      identifier: expect.arrayContaining([
        { scheme: "doi", value: "10.1000/xyz_1", url: "https://doi.org/10.1000/xyz_1" },
      ]),
      translations: [{ id: other, language: "es" }],
      links: [{ url: "https://example.org/pb/guide?lang=en&v=1", stored: false }],
    });
  });

  it("tells an older edition from a newer one", async () => {
    const [older, newer] = [await plaza.idOf("old-toolkit"), await plaza.idOf("new-toolkit")];
    expect(await read(`/resources/${older}`)).toMatchObject({ isReplacedBy: { id: newer }, replaces: [] });
    expect(await read(`/resources/${newer}`)).toMatchObject({ isReplacedBy: null, replaces: [{ id: older }] });
  });

  it("says that a resource was withdrawn", async () => {
    expect(await read(`/resources/${await plaza.idOf("withdrawn-report")}`)).toMatchObject({ state: "withdrawn" });
  });

  it("does not show a draft", async () => {
    expect(await read(`/resources/${await plaza.idOf("draft-report")}`, 404)).toMatchObject({
      error: { code: "not_found" },
    });
  });

  it.each(["0", "-1", "2147483648", "99999999999999999999", "1.5", "1e3", "abc", "%00", "%ED%A0%80", "1%2F2", "＋1"])(
    "has nothing under %s",
    async (id) => {
      expect(await read(`/resources/${id}`, 404)).toMatchObject({ error: { code: "not_found" } });
    },
  );
});

describe("GET /api/v1/topics", () => {
  it("lists the vocabulary with labels in every language", async () => {
    const { items } = (await read("/topics")) as { items: Json[] };
    expect(items.length).toBeGreaterThan(10);
    expect(items.find(({ slug }) => slug === "participatory-budgeting")).toMatchObject({
      url: "http://localhost:3000/en/topics/participatory-budgeting",
      labels: {
        en: { label: "Participatory budgeting" },
        es: { label: expect.any(String) },
        fr: { label: expect.any(String) },
      },
      resourceCount: 2,
    });
  });
});

describe("GET /api/v1/search", () => {
  it("finds documents with their ids in the imported file", async () => {
    const answer = await read("/search?q=participatory+budgeting&size=5");
    expect(answer).toMatchObject({ page: 1, size: 5, corrected: null });
    expect((answer["items"] as Json[])[0]).toEqual({
      type: "resource",
      id: await plaza.idOf("pb-guide-en"),
      title: "Participatory budgeting: a guide for small towns",
      lang: "en",
      url: expect.stringMatching(
        /^http:\/\/localhost:3000\/en\/library\/\d+-participatory-budgeting-a-guide-for-small-towns$/,
      ),
      sourceId: "pb-guide-en",
      score: expect.any(Number),
    });
    expect(answer["tookMs"]).toBeGreaterThan(0);
  });

  it("browses without words", async () => {
    const answer = await read("/search");
    expect(answer["total"]).toBe(6);
    expect(answer["facets"]).toMatchObject({
      lang: expect.arrayContaining([{ value: "en", label: expect.any(String), count: 4 }]),
    });
  });

  it.each([
    ["lang=es", ["pb-guide-es"]],
    ["lang=ES", ["pb-guide-es"]],
    ["lang=es,fr", ["open-data-law", "pb-guide-es"]],
    ["lang=es&lang=fr", ["open-data-law", "pb-guide-es"]],
    ["kind=dataset", ["budget-data"]],
    ["country=ki", ["budget-data"]],
    ["country=PE&lang=es", ["pb-guide-es"]],
    ["topic=open-data", ["open-data-law"]],
    ["topic=no-such-topic", []],
    ["type=resource&kind=law", ["open-data-law"]],
  ])("filters by %s", async (query, found) => {
    expect(sourceIds(await read(`/search?${query}`)).toSorted()).toEqual(found);
  });

  it("takes hl for labels and addresses, and filters nothing by it", async () => {
    const answer = await read("/search?q=budget&hl=fr-CA&kind=guide");
    const [first] = answer["items"] as { url: string }[];
    expect(first?.url).toContain("/fr/library/");
    expect(answer["facets"]).toMatchObject({ country: [{ value: "PE", label: "Pérou" }] });
    expect((await read("/search?hl=ja"))["total"]).toBe(6);
  });

  it("corrects typing errors unless told to take the words as they are", async () => {
    expect(await read("/search?q=participatry+budgeting")).toMatchObject({ corrected: "participatory budgeting" });
    expect(await read("/search?q=participatry+budgeting&exact=1")).toMatchObject({ corrected: null });
  });

  it("sorts and pages", async () => {
    const titles = async (query: string) =>
      ((await read(`/search?${query}`))["items"] as { title: string }[]).map(({ title }) => title);
    const sorted = await titles("sort=title&size=100");
    expect(await titles("sort=title&size=4&page=2")).toEqual(sorted.slice(4));
    expect(await titles("page=500&size=100")).toEqual([]);
  });

  it("reads its hits from the database in one statement", async () => {
    await read("/search?q=guide");
    const before = plaza.countStatements();
    await read("/search?q=guide");
    expect(plaza.countStatements() - before).toBe(1);
  });

  it("never shows what the index still holds and the database does not publish", async () => {
    const id = await plaza.idOf("budget-data");
    await plaza.db.resource.update({ where: { id }, data: { state: "draft" } });
    expect(sourceIds(await read("/search?kind=dataset"))).toEqual([]);
    await plaza.db.resource.update({ where: { id }, data: { state: "published" } });
  });

  it("says that it can not answer while there is no index", async () => {
    const bare = await startTestApp({ isIndexBuilt: false });
    const response = await bare.get("/api/v1/search?q=a");
    await bare.stop();
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect(await response.json()).toMatchObject({ error: { code: "unavailable" } });
  });
});

describe("the interface as a whole", () => {
  it("may be read from any page", async () => {
    const response = await plaza.get("/api/v1/topics", { origin: "https://elsewhere.example" });
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    const preflight = await plaza.app.request("/api/v1/topics", {
      method: "OPTIONS",
      headers: { host: "localhost:3000", origin: "https://elsewhere.example", "access-control-request-method": "GET" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-methods")).toBe("GET,HEAD");
  });

  it("answers 304 to who has the same already", async () => {
    const first = await plaza.get("/api/v1/topics");
    const etag = first.headers.get("etag") ?? "";
    const second = await plaza.get("/api/v1/topics", { "if-none-match": etag });
    expect([first.headers.get("cache-control"), second.status, await second.text()]).toEqual(["no-cache", 304, ""]);
    expect(second.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("is compressed", async () => {
    const response = await plaza.get("/api/v1/topics", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(response.headers.get("vary")).toContain("Accept-Encoding");
  });

  it.each(["/api/v1/", "/api/v1/nothing", "/api/v1/resources/1/more", "/api/v1/%00"])(
    "has nothing at %s",
    async (path) => {
      const response = await plaza.get(path);
      expect([response.status, await response.json()]).toEqual([
        404,
        { error: { code: "not_found", message: expect.any(String), problems: [] } },
      ]);
    },
  );

  it("is read-only", async () => {
    const response = await plaza.app.request("/api/v1/resources", {
      method: "POST",
      headers: { host: "localhost:3000", origin: "http://localhost:3000" },
    });
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  });
});
