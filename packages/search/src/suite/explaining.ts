import { expect, it } from "vitest";
import type { SearchHit, SearchIndex } from "../port.ts";
import { ask, built, idsOf, type OpenEmpty, withLibrary } from "./asking.ts";
import { documentOf } from "./library.ts";

const hitOf = async (index: SearchIndex, text: string, id: number): Promise<SearchHit | undefined> =>
  (await index.search(ask(text, { size: 100 }))).hits.find((hit) => hit.id === id);

/** Why a hit is shown, and in which words. */
export const explaining = (open: OpenEmpty): void => {
  const index = withLibrary(open);

  it("says in which fields the words were found", async () => {
    expect((await hitOf(index(), "ostrom", 12))?.fields).toEqual(["terms"]);
    expect((await hitOf(index(), "handbook", 1))?.fields).toEqual(["title"]);
    expect((await hitOf(index(), "bienes comunes", 12))?.fields).toContain("names");
    expect((await index().search(ask(""))).hits.every(({ fields, words }) => fields.length + words.length === 0)).toBe(
      true,
    );
  });
  it("says which words were corrected or completed", async () => {
    expect((await hitOf(index(), "participatvo presupuesto", 2))?.words).toContainEqual(
      expect.objectContaining({ typed: "participatvo", how: "corrected", language: "es" }),
    );
    expect((await hitOf(index(), "open procurem", 10))?.words).toContainEqual(
      expect.objectContaining({ typed: "procurem", found: "procurement", how: "completed", language: "en" }),
    );
  });
  it("offers a likelier spelling of a rare word that finds something", async () => {
    const rare = documentOf(50, "en", "Governmant letter");
    const many = Array.from({ length: 40 }, (_, position) => documentOf(100 + position, "en", "Government letter"));
    const engine = await built(open, [rare, ...many]);
    expect(await engine.search(ask("governmant"))).toMatchObject({ corrected: null, didYouMean: "government" });
    expect(await engine.search(ask("government"))).toMatchObject({ didYouMean: null });
    await engine.close();
  });
};

/** Documents in other languages than the query's. */
export const translating = (open: OpenEmpty): void => {
  const index = withLibrary(open);

  it("finds what says the same in another language, after what says it in the query's own", async () => {
    const result = await index().search(ask("corruption", { readerLanguage: "en" }));
    expect(result.translations.every(({ typed }) => typed === "corruption")).toBe(true);
    const budgets = await index().search(ask("participatory budget", { size: 100 }));
    expect(idsOf(budgets)[0]).toBe(1);
    expect(idsOf(budgets)).toEqual(expect.arrayContaining([1, 2, 3]));
    expect(budgets.language).toBe("en");
  });
  it("says through which words", async () => {
    const hit = await hitOf(index(), "participatory budget", 2);
    expect(hit?.words).toContainEqual(expect.objectContaining({ language: "es", how: "translated" }));
    const { translations } = await index().search(ask("participatory budget"));
    expect(translations.some(({ language, texts }) => language === "es" && texts.length > 0)).toBe(true);
  });
  it("translates nothing when the words are to be taken as they are", async () => {
    const result = await index().search(ask("participatory budget", { exact: true }));
    expect(result.translations).toEqual([]);
    expect(idsOf(result)).not.toContain(2);
  });
};
