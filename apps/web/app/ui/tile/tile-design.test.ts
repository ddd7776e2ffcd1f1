import { describe, expect, it } from "vitest";
import { tileColours, tileDesign } from "./tile-design.ts";

const designs = Array.from({ length: 2_000 }, (_, number) => tileDesign(`topic:${number}`));

describe("the tile of a thing", () => {
  it("is always the same", () => {
    expect(tileDesign("topic:open-data")).toEqual(tileDesign("topic:open-data"));
  });

  it("never has one colour only", () => {
    expect(designs.filter(({ ground, figure }) => ground === figure)).toEqual([]);
  });

  it("uses every rotation and pair of colours about equally often", () => {
    const counts = new Map<string, number>();
    for (const design of designs) counts.set(JSON.stringify(design), (counts.get(JSON.stringify(design)) ?? 0) + 1);
    const kinds = 4 * tileColours.length * (tileColours.length - 1);
    expect(counts.size).toBe(kinds);
    expect(Math.max(...counts.values())).toBeLessThan((3 * designs.length) / kinds);
  });

  it("differs between neighbours in a row", () => {
    const row = Array.from({ length: 24 }, (_, column) => JSON.stringify(tileDesign(`plaza home ${column}`)));
    expect(new Set(row).size).toBeGreaterThan(12);
  });
});
