import { describe, expect, it } from "vitest";
import { encodePairTable, PairTable } from "./pair-table.ts";

const links = [
  { row: 0, column: 2, weight: 3 },
  { row: 0, column: 300, weight: 1 },
  { row: 2, column: 2, weight: 1 },
];

describe("a table of word links", () => {
  const table = new PairTable(encodePairTable(3, 301, links));

  it("gives the words of the other language, likeliest first, as shares of one", () => {
    const odds = table.ofRow(0);

    expect(odds.map(({ word }) => word)).toEqual([2, 300]);
    expect(odds[0]?.probability).toBeCloseTo(0.75, 1);
    expect(odds.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1);
  });

  it("is read the other way round as well", () => {
    expect(table.ofColumn(2).map(({ word }) => word)).toEqual([0, 2]);
    expect(table.ofColumn(300)).toEqual([{ word: 0, probability: 1 }]);
  });

  it("has nothing for words without a link", () => {
    expect(table.ofRow(1)).toEqual([]);
    expect(table.ofColumn(0)).toEqual([]);
  });

  it("keeps small and large weights apart", () => {
    const [first, second] = new PairTable(
      encodePairTable(1, 2, [
        { row: 0, column: 0, weight: 0.1 },
        { row: 0, column: 1, weight: 900 },
      ]),
    ).ofRow(0);

    expect(first?.word).toBe(1);
    expect(second?.probability).toBeLessThan(0.001);
  });

  it("refuses bytes that are cut short", () => {
    const bytes = encodePairTable(3, 301, links);

    expect(() => new PairTable(bytes.subarray(0, -1))).toThrow("another length");
  });
});
