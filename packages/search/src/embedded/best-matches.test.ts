import fc from "fast-check";
import { expect, it } from "vitest";
import { bestMatches } from "./best-matches.ts";
import type { HeldDocument } from "./held-documents.ts";

const document: HeldDocument = {
  row: 1,
  type: "resource",
  id: 1,
  language: "en",
  chain: "en",
  publishedAt: 0,
  year: null,
  audience: { groups: ["everyone"], exceptFor: [] },
  boost: 1,
  length: 1,
  sortKey: "a",
  titleTerms: " a ",
  facets: { topic: [], kind: [], lang: [], country: [] },
};

it("gives every match that is as good as the last of the best, in the order that it came", () => {
  const check = (scores: number[], count: number): void => {
    const least = scores.toSorted((a, b) => b - a)[count - 1] ?? Number.NEGATIVE_INFINITY;
    const given = scores.map((score) => ({ score, document }));
    const found = bestMatches(given, count).map(({ score }) => score);
    expect(found).toEqual(scores.filter((score) => score >= least));
  };
  const scores = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ min: 0, max: 50, noNaN: true })));
  fc.assert(fc.property(scores, fc.integer({ min: 1, max: 12 }), check), { seed: 7 });
});
