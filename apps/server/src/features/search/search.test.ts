import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp, type TestRecord } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords([
    ...testRecords,
    ...manyRecords(20),
    ...charters("AR BO BR CL CO CR EC GT MX PE PY UY".split(" ")),
  ]);
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

const charters = (countries: string[]): TestRecord[] =>
  countries.map((place) => ({
    id: `charter-${place}`,
    kind: "law",
    title: `Carta de servicios ${place}`,
    lang: "es",
    place,
    url: `https://example.org/charters/${place}`,
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

  it("offers what was typed with the keyboard of another script", async () => {
    expect(await find("рфкищгк")).toMatchObject({ total: 0, didYouMean: "harbour" });
    expect(await find("ъъъъ")).toMatchObject({ total: 0, didYouMean: null });
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

  it("takes filters out of the words, by name or by code, and says so", async () => {
    const found = await find("harbour country:Neuseeland topic:open-parliament");
    expect(found.total).toBe(0);
    const named = await find('harbour country:"Nouvelle-Zélande" lang:anglais');
    expect(named.total).toBe(20);
    expect(named.writtenFilters).toEqual([
      { name: "lang", label: "English" },
      { name: "country", label: "New Zealand" },
    ]);
    expect(await find("harbuor country:nz")).toMatchObject({ corrected: "harbour country:nz", total: 20 });
  });

  it("narrows by years that are chosen and years that are written", async () => {
    const all = await find("");
    const since = await find("", { from: 2015 });
    expect(since.total).toBeGreaterThan(0);
    expect(since.total).toBeLessThan(all.total);
    expect(since.hidden).toEqual([{ name: "year", count: all.total - since.total }]);
    expect((await find("year:..2014", { from: 2015 })).total).toBe(0);
  });

  it("counts what a filter hides", async () => {
    expect((await find("harbour", { lang: ["fr"] })).hidden).toEqual([{ name: "lang", count: 20 }]);
  });

  it("leaves the rest of a facet out until it is asked for", async () => {
    const countriesOf = async (more: object) => (await find("", more)).facets.find(({ name }) => name === "country");
    const few = await countriesOf({});
    const all = await countriesOf({ all: "country" });
    expect(few?.more).toBeGreaterThan(0);
    expect(few?.values).toHaveLength(8);
    const chosen = await countriesOf({ country: ["UY"] });
    expect(chosen?.values).toContainEqual(expect.objectContaining({ value: "UY", selected: true }));
    expect(all?.values.length).toBe((few?.values.length ?? 0) + (few?.more ?? 0));
    expect(all?.more).toBe(0);
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
    const hits = (await find("harbour", { size: 100 })).hits.map(
      (hit) => hit.type === "resource" && hit.resource.resourceId,
    );
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
    const english = await plaza.caller.search.suggest({ prefix: "presup", locale: "en" });
    expect(english).toContainEqual({ type: "topic", slug: "participatory-budgeting", text: "Participatory budgeting" });
    const places = await plaza.caller.search.suggest({ prefix: "nouvelle-z", locale: "fr" });
    expect(places).toContainEqual({ type: "place", slug: "new-zealand", text: "Nouvelle-Zélande" });
    const hits = await plaza.caller.search.suggest({ prefix: "minutes of the har", locale: "en" });
    expect(hits.filter(({ type }) => type === "resource").length).toBeGreaterThan(0);
    expect(await plaza.caller.search.suggest({ prefix: " \u0000 ", locale: "en" })).toEqual([]);
  });
});
