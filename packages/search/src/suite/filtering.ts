import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type FacetName, facetNames } from "@plaza/types/search";
import type { SearchDocument, SearchIndex } from "../port.ts";
import { ask, batches, idsOf, type OpenEmpty, stamp } from "./asking.ts";
import { documentOf } from "./library.ts";

const facetValue = fc.constantFrom("a", "b", "c");
const facetsOf = fc.record({
  topic: fc.uniqueArray(facetValue),
  kind: fc.uniqueArray(facetValue, { maxLength: 1 }),
  lang: fc.uniqueArray(facetValue, { maxLength: 1 }),
  country: fc.uniqueArray(facetValue, { maxLength: 1 }),
});
const wordOf = fc.constantFrom("budget", "council", "water", "school");
const someDocuments = fc.array(fc.record({ words: fc.uniqueArray(wordOf, { minLength: 1 }), facets: facetsOf }), {
  maxLength: 30,
});

type Filters = Partial<Record<FacetName, string[]>>;

const passes = (document: SearchDocument, filters: Filters, except?: FacetName): boolean =>
  facetNames.every((name) => {
    const wanted = filters[name] ?? [];
    return name === except || wanted.length === 0 || document.facets[name].some((value) => wanted.includes(value));
  });

const countByHand = (
  documents: readonly SearchDocument[],
  filters: Filters,
  name: FacetName,
): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const document of documents) {
    if (!passes(document, filters, name)) continue;
    for (const value of document.facets[name]) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
};

/** Filters and counts, against counting by hand. */
export const filtering = (open: OpenEmpty): void => {
  let index: SearchIndex | null = null;
  beforeAll(async () => {
    index = await open();
  });
  afterAll(async () => index?.close());

  it("lets nothing past a filter and counts as one would by hand, whatever the documents", async () => {
    const engine = index;
    if (engine === null) throw new Error("The index is opened before the first test.");
    const check = async (
      drawn: { words: string[]; facets: SearchDocument["facets"] }[],
      filters: Filters,
      word: string,
    ): Promise<void> => {
      const documents = drawn.map(({ words, facets }, position) =>
        documentOf(position + 1, "en", words.join(" "), { facets }),
      );
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
