import fc from "fast-check";
import { expect, it } from "vitest";
import { packedAmong, packIds, unpackIds } from "./word-ids.ts";

it("gives back the ids that it was given, in order", () => {
  const check = (ids: number[]): void => {
    expect(unpackIds(packIds(ids))).toEqual(ids.toSorted((a, b) => a - b));
  };
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 40 })), check), { seed: 7 });
});

it("tells which of the wanted ids are packed", () => {
  const ids = fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 2 ** 40 })));
  const check = (packed: number[], others: number[]): void => {
    const wanted = [...new Set([...others, ...packed.slice(0, 3)])].toSorted((a, b) => a - b);
    expect(packedAmong(packIds(packed), wanted)).toEqual(wanted.filter((id) => packed.includes(id)));
  };
  fc.assert(fc.property(ids, ids, check), { seed: 7 });
});
