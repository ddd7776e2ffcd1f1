import { expect, it } from "vitest";
import type { SearchQuery, SearchResult } from "../port.ts";
import { ask, idsOf, type OpenEmpty, withLibrary } from "./asking.ts";
import { library } from "./library.ts";

type Find = (text: string, more?: Partial<SearchQuery>) => Promise<SearchResult>;

const findingWith = (open: OpenEmpty): Find => {
  const index = withLibrary(open);
  return async (text, more = {}) => index().search(ask(text, more));
};

/** Words in their many forms. */
export const findingWords = (open: OpenEmpty): void => {
  const find = findingWith(open);

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
  it("looks for stop words when there is nothing else", async () => {
    expect(idsOf(await find("to be or not to be"))).toEqual([11]);
  });
  it("finds a document by terms that its texts lack, in every language that they are given in", async () => {
    expect(idsOf(await find("Ostrom"))).toEqual([12]);
    expect(idsOf(await find("bien común"))[0]).toBe(12);
  });
  it("puts documents of the reader's language first where relevance is the same", async () => {
    expect(idsOf(await find("Decidim", { readerLanguage: "es" }))[0]).toBe(13);
    expect(idsOf(await find("Decidim", { readerLanguage: "fr" }))[0]).toBe(14);
    expect(idsOf(await find("Decidim", { readerLanguage: "sw" })).toSorted((a, b) => a - b)).toEqual([13, 14]);
  });
};

/** Words that are misspelt or unfinished. */
export const mendingWords = (open: OpenEmpty): void => {
  const find = findingWith(open);

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
};

/** What may be written besides words, and nothing at all. */
export const writingQueries = (open: OpenEmpty): void => {
  const find = findingWith(open);

  it("keeps the words of a quoted phrase together", async () => {
    expect(idsOf(await find("open data"))).toEqual(expect.arrayContaining([15, 16]));
    expect(idsOf(await find('"open data"'))).toEqual([15]);
  });
  it("leaves out what stands behind a minus sign", async () => {
    expect(idsOf(await find("open data -doors"))).not.toContain(16);
    expect((await find("-procurement")).total).toBe(
      library.length - (await find("procurement", { exact: true })).total,
    );
  });
  it("gives everything for an empty query, the newest first", async () => {
    const { hits, total } = await find("   ", { size: 100 });
    expect(total).toBe(library.length);
    expect(hits.map(({ id }) => id)).toEqual(
      library.toSorted((a, b) => b.publishedAt - a.publishedAt).map(({ id }) => id),
    );
  });
  it("gives nothing for words that occur nowhere, and for signs alone", async () => {
    expect(await find("zzyzx", { exact: true })).toMatchObject({ hits: [], total: 0, corrected: null });
    expect((await find("?!")).total).toBe(0);
  });
};

/** Orders and pages. */
export const orderingHits = (open: OpenEmpty): void => {
  const find = findingWith(open);

  it("sorts by date and by title", async () => {
    const byDate = await find("open", { sort: "newest" });
    const dateOf = (id: number): number => library.find((document) => document.id === id)?.publishedAt ?? 0;
    expect(idsOf(byDate)).toEqual(idsOf(byDate).toSorted((a, b) => dateOf(b) - dateOf(a)));
    expect(idsOf(await find("", { sort: "title", size: 2 }))).toEqual([12, 17]);
  });
  it("cuts into pages without a gap or a repeat", async () => {
    const whole = await find("open participation data budget", { size: 100 });
    const pages = await Promise.all(
      [1, 2, 3, 4, 5, 6].map(async (page) => find("open participation data budget", { page, size: 3 })),
    );
    expect(pages.flatMap(idsOf)).toEqual(idsOf(whole).slice(0, 18));
    expect((await find("open", { page: 500 })).hits).toEqual([]);
  });
};
