import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseXml, type XmlElement } from "../../../testing/parse-xml.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { testRecords } from "../../../testing/test-records.ts";

let plaza: TestApp;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

async function readFeed(query = ""): Promise<XmlElement> {
  const response = await plaza.get(`/feeds/resources.atom${query}`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/atom+xml; charset=utf-8");
  return parseXml(await response.text());
}

const textOf = (element: XmlElement | undefined, name: string): string | undefined => element?.all(name)[0]?.text;

describe("the feed of resources", () => {
  it("has what RFC 4287 asks of a feed and of each entry", async () => {
    const feed = await readFeed();
    expect(feed.name).toBe("feed");
    expect(feed.attributes).toEqual({ xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en" });
    for (const name of ["id", "title", "updated"]) expect(feed.all(name), name).toHaveLength(1);
    expect(feed.all("link").map(({ attributes }) => attributes["rel"])).toEqual(["self", "alternate"]);
    const entries = feed.all("entry");
    expect(entries).toHaveLength(6);
    for (const entry of entries) {
      for (const name of ["id", "title", "updated", "published"]) expect(entry.all(name), name).toHaveLength(1);
      expect(Number.isNaN(Date.parse(textOf(entry, "updated") ?? ""))).toBe(false);
    }
    expect(new Set(entries.map((entry) => textOf(entry, "id"))).size).toBe(6);
  });

  it("keeps each text in its language and labels in that of the reader", async () => {
    const feed = await readFeed("?hl=fr");
    expect(textOf(feed, "title")).toBe("Plaza : nouveautés de la bibliothèque");
    const spanish = feed.all("entry").find((entry) => textOf(entry, "title")?.startsWith("Presupuesto"));
    expect(spanish?.all("title")[0]?.attributes["xml:lang"]).toBe("es");
    expect(spanish?.all("category")[0]?.attributes).toEqual({
      term: "participatory-budgeting",
      label: "Budget participatif",
    });
    expect(spanish?.all("link")[0]?.attributes["href"]).toMatch(/^http:\/\/localhost:3000\/fr\/library\/\d+-/);
  });

  it("takes lang for hl", async () => {
    expect((await readFeed("?lang=es")).attributes["xml:lang"]).toBe("es");
  });

  it("refuses a language that labels are not in", async () => {
    expect((await plaza.get("/feeds/resources.atom?hl=de")).status).toBe(400);
  });

  it("stays well-formed whatever stands in a title", async () => {
    const id = await plaza.idOf("budget-data");
    const title = "]]> <b>\u0001\u000B & \"x\" 'y' \uFFFE &amp; \u{1F3DB}";
    await plaza.db.resource.update({ where: { id }, data: { title, summary: title, summaryLanguage: "en" } });
    const entry = (await readFeed()).all("entry").find((candidate) => textOf(candidate, "id")?.endsWith(`:${id}`));
    expect(textOf(entry, "title")).toBe("]]> <b> & \"x\" 'y'  &amp; \u{1F3DB}");
  });

  it("answers 304 to who has the same already", async () => {
    const etag = (await plaza.get("/feeds/resources.atom")).headers.get("etag") ?? "";
    expect((await plaza.get("/feeds/resources.atom", { "if-none-match": etag })).status).toBe(304);
  });
});
