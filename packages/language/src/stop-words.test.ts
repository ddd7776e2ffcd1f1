import fc from "fast-check";
import { expect, it } from "vitest";
import { analyse } from "./analyse.ts";
import { stopWordsOf, withoutStopWords } from "./stop-words.ts";

it.each([
  ["en", "how do the cities publish budgets?", "cities publish budgets?"],
  ["es", "¿Quién decide los presupuestos participativos?", "¿ decide presupuestos participativos?"],
  ["fr", "l'eau qu’on boit", "eau boit"],
  ["en", 'the "rule of the law" in the city', '"rule of the law" city'],
  ["en", "the of and", "the of and"],
  ["en", "why doesn't the city open", "city open"],
  ["id", "dimana anggaran desa", "anggaran desa"],
  ["en", "open data", "open data"],
  ["th", "งบประมาณของเมือง", "งบประมาณ เมือง"],
  ["km", "ថវិការបស់ប្រជាពលរដ្ឋ", "ថវិកា ប្រជាពលរដ្ឋ"],
  ["xx", "the city", "the city"],
])("leaves stop words of %s out of a query: %s", (language, text, expected) => {
  expect(withoutStopWords(text, language)).toBe(expected);
});

it("lists stop words as written and folded", () => {
  expect(stopWordsOf("es")).toEqual(expect.arrayContaining(["qué", "que"]));
  expect(stopWordsOf("pt-BR")).toEqual(stopWordsOf("pt"));
  expect(stopWordsOf("und")).toEqual([]);
});

it("keeps every word that carries meaning, whatever the text", () => {
  const word = fc.constantFrom("the", "of", "city", "budget", "l'eau", "'", '"', "open", "ของ", "-x", "e\u0301t", "42");
  const telling = (text: string): string[] =>
    analyse(text, "en")
      .filter(({ isStop }) => !isStop)
      .map(({ surface }) => surface);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(" ");
      expect(telling(withoutStopWords(text, "en"))).toEqual(telling(text));
    }),
    { seed: 7 },
  );
});
