import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseXml, type XmlElement } from "../../testing/parse-xml.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

async function readMap(path: string): Promise<XmlElement> {
  const response = await plaza.get(path);
  expect(response.status, path).toBe(200);
  expect(response.headers.get("content-type")).toBe("application/xml; charset=utf-8");
  return parseXml(await response.text());
}

const addressesOf = (map: XmlElement, name: "url" | "sitemap"): string[] =>
  map.all(name).map((entry) => entry.all("loc")[0]?.text ?? "");

describe("the sitemap", () => {
  it("names every page in each language, and nothing that is not published", async () => {
    const addresses = addressesOf(await readMap("/sitemap.xml"), "url");
    const id = await plaza.idOf("open-data-law");
    for (const locale of ["en", "es", "fr"]) {
      expect(addresses).toContain(`http://localhost:3000/${locale}/`);
      expect(addresses).toContain(`http://localhost:3000/${locale}/topics/open-data`);
      expect(addresses).toContain(`http://localhost:3000/${locale}/places/peru`);
      expect(addresses).toContain(
        `http://localhost:3000/${locale}/library/${id}-loi-sur-les-donnees-ouvertes-des-regions`,
      );
    }
    expect(addresses.filter((address) => /places\/spain|wrong|making/.test(address))).toEqual([]);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  it("ties the languages of a page to each other", async () => {
    const [first] = (await readMap("/sitemap.xml")).all("url");
    const alternates = first?.all("xhtml:link").map(({ attributes }) => [attributes["hreflang"], attributes["href"]]);
    expect(alternates).toEqual([
      ["en", "http://localhost:3000/en/"],
      ["es", "http://localhost:3000/es/"],
      ["fr", "http://localhost:3000/fr/"],
    ]);
  });

  it("becomes an index of smaller files when the library is large", async () => {
    const many = 2_000;
    await plaza.db.$executeRaw`
      insert into resource (kind, state, language, title, "titleLanguage", "titleFolded", "contentHash", "publishedAt", "updatedAt")
      select 'report', 'published', 'en', 'Report ' || n, 'en', 'report ' || n, n::text, now(), now() from generate_series(1, ${many}) n`;
    const files = addressesOf(await readMap("/sitemap.xml"), "sitemap").map((address) => new URL(address).pathname);
    expect(files).toEqual(["/sitemap-pages.xml", "/sitemap-resources-1.xml", "/sitemap-resources-2.xml"]);
    const maps = await Promise.all(files.map(readMap));
    const addresses = maps.map((map) => addressesOf(map, "url"));
    for (const each of addresses) expect(each.length).toBeLessThanOrEqual(5_000);
    const resources = addresses.slice(1).flat();
    expect(resources).toHaveLength((many + 6) * 3);
    expect(new Set(resources).size).toBe(resources.length);
    expect((await plaza.get("/sitemap-resources-3.xml")).status).toBe(404);
    await plaza.db.$executeRaw`delete from resource where "sourceId" is null`;
  });
});

describe("robots.txt", () => {
  it("lets everyone read, but for calls and endless results", async () => {
    const response = await plaza.get("/robots.txt");
    expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
    const text = await response.text();
    expect(text).toMatch(/^User-agent: \*\n/);
    expect(text).toContain("Disallow: /api/trpc\n");
    expect(text).toContain("Disallow: /*?q=\n");
    expect(text).toContain("Sitemap: http://localhost:3000/sitemap.xml\n");
  });
});
