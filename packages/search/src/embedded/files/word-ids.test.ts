import fc from "fast-check";
import { expect, it } from "vitest";
import { packIds, unpackIds } from "./word-ids.ts";

it("gives back the ids that it was given, in order", () => {
  const check = (ids: number[]): void => {
    expect(unpackIds(packIds(ids))).toEqual(ids.toSorted((a, b) => a - b));
  };
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 40 })), check), { seed: 7 });
});
