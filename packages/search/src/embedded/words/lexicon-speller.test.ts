import { expect, it } from "vitest";
import { LexiconSpeller } from "./lexicon-speller.ts";

const spellerOf = (...words: string[]): LexiconSpeller => new LexiconSpeller({ spellings: () => words });

it.each([
  ["pengadan", "pengadaan"],
  ["transparensi", "transparansi"],
  ["ketrebukan", "keterbukaan"],
  ["anggaran", null],
  ["adu", null],
  ["mendoza", null],
])("takes %s for %s", (surface, meant) => {
  const speller = spellerOf("anggaran", "keterbukaan", "pengadaan", "transparansi", "ada");
  expect(speller.nearest(surface, "id")).toBe(meant);
});

it("prefers the first of those that are equally near", () => {
  expect(spellerOf("kebijakan", "kebijaken").nearest("kebijakn", "id")).toBe("kebijakan");
});

it("gives the word as it is written", () => {
  expect(spellerOf("Öffentlichkeit").nearest("offentlichkeiit", "de")).toBe("Öffentlichkeit");
});
