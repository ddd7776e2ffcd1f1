import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";
import { otherPairs, samePairs } from "./gap-pairs.ts";
import { likeness, partsOf, sameGapMin, termsOf } from "./gap-terms.ts";
import { readWanted } from "./wait-for.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

async function partsFor(query: string) {
  const { index, vocabulary } = plaza.deps;
  const given = { query, language: "", topics: [] };
  return (await readWanted({ index, vocabulary: await vocabulary.get() }, { locale: "en" }, given)).parts;
}

async function judged([one, two]: readonly [string, string]) {
  const [a, b] = [await partsFor(one), await partsFor(two)];
  return { one, two, score: likeness(b, termsOf(a)) };
}

describe("what a gap is about", () => {
  it("is recognised across languages on judged pairs", async () => {
    const same = await Promise.all(samePairs.map(judged));
    const other = await Promise.all(otherPairs.map(judged));
    const isJoined = ({ score }: { score: number }) => score >= sameGapMin;
    const [right, wrong] = [same.filter(isJoined), other.filter(isJoined)];
    const precision = right.length / (right.length + wrong.length);
    const recall = right.length / same.length;
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });

  it("is the same in any order, and never like nothing", () => {
    const words = (text: string) => partsOf({ text, language: "en", lexicon: { translate: () => [] } });
    expect(termsOf(words("housing assembly"))).toEqual(
      expect.arrayContaining(termsOf(words("assembly, housing")).slice(-1)),
    );
    expect(likeness([], termsOf([]))).toBe(0);
    expect(likeness(words("housing"), termsOf([]))).toBe(0);
    // Where only words remain that say what kind of answer is wanted, they count.
    expect(words("guide for a city").length).toBeGreaterThan(0);
  });
});
