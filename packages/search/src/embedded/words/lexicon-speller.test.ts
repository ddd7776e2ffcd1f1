import { expect, it } from "vitest";
import { nearestSpelling } from "./lexicon-speller.ts";

const spellings = ["anggaran", "keterbukaan", "pengadaan", "transparansi", "ada"];

it.each([
  ["pengadan", "pengadaan"],
  ["transparensi", "transparansi"],
  ["ketrebukan", "keterbukaan"],
  ["anggaran", null],
  ["adu", null],
  ["mendoza", null],
])("takes %s for %s", (surface, meant) => {
  expect(nearestSpelling(surface, spellings)).toBe(meant);
});

it("prefers the first of those that are equally near", () => {
  expect(nearestSpelling("kebijakn", ["kebijakan", "kebijaken"])).toBe("kebijakan");
});
