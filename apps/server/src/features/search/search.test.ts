import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, type TestRecord } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords([...testRecords, ...manyRecords(20)]);
});
afterAll(() => plaza.stop());

const manyRecords = (count: number): TestRecord[] =>
  Array.from({ length: count }, (_, position) => ({
    id: `minutes-${position}`,
    kind: "article",
    title: `Minutes of the harbour council, part ${position}`,
    lang: "en",
    topics: ["open-parliament"],
    place: "NZ",
    url: `https://example.org/minutes/${position}`,
  }));

const find = (q: string, more: object = {}) => plaza.caller.search.find({ q, locale: "en", ...more });
const titles = async (q: string, more: object = {}) =>
  (await find(q, more)).hits.map(({ title }) => title.pieces.map(({ text }) => text).join(""));

describe("search", () => {
  it("finds words without their accents and endings, whatever the language of the interface", async () => {
    expect((await titles("presupuestos participativos"))[0]).toContain("Presupuesto participativo");
    expect((await titles("donnees ouverte", { locale: "es" }))[0]).toContain("données ouvertes");
  });

  it("says what it searched when a word was misspelt, and takes the words as they are when asked to", async () => {
    expect(await find("harbuor council")).toMatchObject({ corrected: "harbour council", total: 20 });
    expect(await find("harbuor", { exact: true })).toMatchObject({ corrected: null, total: 0 });
  });

  it("marks what was found in the text as it was written", async () => {
    const [hit] = (await find("donnees", { lang: ["fr"] })).hits;
    expect(hit?.title.pieces.filter(({ match }) => match).map(({ text }) => text)).toEqual(["données"]);
  });

  it("names facets in the reader's language and keeps a chosen value with nothing in it", async () => {
    const { facets, total } = await find("harbour", { locale: "fr", country: ["FR"] });
    expect(total).toBe(0);
    const countries = facets.find(({ name }) => name === "country")?.values;
    expect(countries).toContainEqual({ value: "NZ", label: "Nouvelle-Zélande", count: 20, selected: false });
    expect(countries).toContainEqual(expect.objectContaining({ value: "FR", selected: true }));
  });

  it("offers topics when nothing is found", async () => {
    const { total, nearestTopics } = await find("xyzzyplugh budgets", { country: ["AQ"] });
    expect(total).toBe(0);
    expect(nearestTopics.map(({ slug }) => slug)).toContain("open-budgets");
  });

  it("shows no draft and nothing withdrawn", async () => {
    const listed = await plaza.db.resource.count({ where: { state: "published" } });
    const hidden = await plaza.db.resource.count({ where: { state: { not: "published" } } });
    expect(hidden).toBeGreaterThan(0);
    expect((await find("")).total).toBe(listed);
  });

  it("shows nothing that became a draft, even while the index still holds it", async () => {
    const id = await plaza.idOf("minutes-7");
    await plaza.db.resource.update({ where: { id }, data: { state: "draft" } });
    const hits = (await find("harbour", { size: 100 })).hits.map(({ resource }) => resource.resourceId);
    await plaza.db.resource.update({ where: { id }, data: { state: "published" } });
    expect(hits).not.toContain(id);
    expect(hits).toHaveLength(19);
  });

  it("reads filters however an address writes them", async () => {
    const upper = await find("", { lang: ["FR"], country: ["fr"] });
    expect(upper.total).toBe((await find("", { lang: ["fr"], country: ["FR"] })).total);
    expect(upper.total).toBeGreaterThan(0);
    expect((await find("", { lang: ["fr-CA"] })).total).toBe((await find("", { lang: ["fr"] })).total);
  });

  it("leaves no value of a facet out of reach", async () => {
    const { facets } = await find("");
    const topics = facets.find(({ name }) => name === "topic")?.values.map(({ value }) => value);
    expect(topics).toEqual(expect.arrayContaining(["participatory-budgeting", "open-data", "open-parliament"]));
  });

  it("sends as many statements for twenty results as for one", async () => {
    const statements = async (size: number) => {
      const before = plaza.countStatements();
      await find("harbour", { size });
      return plaza.countStatements() - before;
    };
    await statements(1);
    expect(await statements(20)).toBe(await statements(1));
  });

  it("suggests topics by any of their names and titles by how they go on", async () => {
    const suggestions = await plaza.caller.search.suggest({ prefix: "presup", locale: "es" });
    expect(suggestions).toContainEqual(expect.objectContaining({ type: "topic", slug: "participatory-budgeting" }));
    const hits = await plaza.caller.search.suggest({ prefix: "minutes of the har", locale: "en" });
    expect(hits.filter(({ type }) => type === "resource").length).toBeGreaterThan(0);
    expect(await plaza.caller.search.suggest({ prefix: " \u0000 ", locale: "en" })).toEqual([]);
  });
});
