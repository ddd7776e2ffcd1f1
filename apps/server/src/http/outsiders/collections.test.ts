import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseXml } from "../../testing/parse-xml.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
let open: number;
let closed: number;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  const api = plaza.callerAs(await createMember(plaza.db)).collections;
  const save = async (title: string, isPublic: boolean) => {
    const { collectionId } = await api.create({ title, isPublic });
    for (const id of ["open-data-law", "pb-guide-en", "withdrawn-report"])
      await api.saveResource({
        resourceId: await plaza.idOf(id),
        collectionId,
        note: id === "pb-guide-en" ? '=HYPERLINK("https://evil.example")' : "",
      });
    return collectionId;
  };
  open = await save("Lo que leemos & <más>", true);
  closed = await save("Secret list", false);
});
afterAll(() => plaza.stop());

describe("a collection as a file", () => {
  it.each([
    ["bib", "application/x-bibtex; charset=utf-8", /^@misc[\s\S]*@techreport[\s\S]*@techreport/],
    ["ris", "application/x-research-info-systems; charset=utf-8", /(TY {2}-[\s\S]*ER {2}-[\s\S]*){3}/],
    ["json", "application/vnd.citationstyles.csl+json; charset=utf-8", /^\[\n/],
    ["csv", "text/csv; charset=utf-8", /^\uFEFFposition,title,/],
  ])("comes as %s", async (format, mediaType, shape) => {
    const response = await plaza.get(`/collections/${open}/resources.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(mediaType);
    expect(response.headers.get("content-disposition")).toContain(`lo-que-leemos-mas.${format}`);
    expect(response.headers.get("cache-control")).toContain("private");
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer())).toMatch(shape);
  });

  it("runs nothing in a spreadsheet", async () => {
    const text = await (await plaza.get(`/collections/${open}/resources.csv`)).text();
    expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  });

  it("is not found by who may not read it, in another format, or without such a number", async () => {
    for (const path of [
      `/collections/${closed}/resources.csv`,
      `/collections/${open}/resources.pdf`,
      "/collections/99999999999/resources.csv",
      `/feeds/collections/${closed}.atom`,
    ])
      expect((await plaza.get(path)).status, path).toBe(404);
  });
});

describe("the feed of a collection", () => {
  it("tells what was added last, with its note", async () => {
    const response = await plaza.get(`/feeds/collections/${open}.atom?hl=es`);
    expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    const feed = parseXml(await response.text());
    expect(feed.all("title")[0]?.text).toBe("Lo que leemos & <más>");
    expect(feed.all("entry")).toHaveLength(3);
    expect(feed.all("entry").flatMap((entry) => entry.all("summary").map(({ text }) => text))).toContain(
      '=HYPERLINK("https://evil.example")',
    );
  });
});

describe("the sitemap", () => {
  it("names public collections only", async () => {
    const text = await (await plaza.get("/sitemap.xml")).text();
    expect(text).toContain(`/fr/collections/${open}-lo-que-leemos-mas<`);
    expect(text).not.toContain(`/collections/${closed}-`);
  });
});
