import { expect, it } from "vitest";
import { formsOfWord } from "./analyse.ts";
import { chainKey, chains } from "./chains.ts";

const families: readonly [language: string, words: string][] = [
  ["id", "membangun dibangun pembangunan pembangunannya bangunan"],
  ["id", "pendidikan pendidik mendidik"],
  ["id", "pemilihan memilih pilihan"],
  ["id", "keterbukaan terbuka membuka"],
  ["id", "berkelanjutan keberlanjutan"],
  ["id", "mengawasi diawasi pengawasan"],
  ["ar", "ميزانية الميزانية والميزانية بالميزانية للميزانية ميزانيات والميزانيات ميزانيتها"],
  ["ar", "بيانات البيانات والبيانات"],
  ["ar", "مواطن المواطنين للمواطنين والمواطنون"],
  ["sw", "mradi miradi"],
  ["sw", "kitabu vitabu"],
  ["sw", "mwalimu walimu"],
  ["sw", "kushiriki wanashiriki anashiriki walishiriki"],
  ["ne", "सरकार सरकारको सरकारले सरकारलाई सरकारहरूको"],
  ["hi", "किताब किताबें किताबों"],
  ["hi", "सरकार सरकारें सरकारों"],
  ["en", "20 20th"],
  ["fr", "17 17e 17ème"],
  ["es", "50 50º"],
  ["ko", "도시 도시에서 도시를"],
  ["de", "Bürgerhaushalt Buergerhaushalt Bürgerhaushalte burgerhaushalt"],
  ["ro", "participație participaţie participatie participaţii"],
  ["es", "participación participacion participaciones"],
  ["pt", "participação participacao participações participacoes"],
  ["ca", "participació participacio participacions"],
  ["vi", "ngân ngan Ngân"],
  ["tr", "katılımcı katilimci KATILIMCI"],
];

it.each(families)("brings together forms of %s: %s", (language, words) => {
  expect(new Set(words.split(" ").map((word) => formsOfWord(word, language)?.term)).size).toBe(1);
});

it.each([
  ["id", "penting", "penting"],
  ["id", "diskusi", "diskusi"],
  ["id", "jalan", "jalan"],
  ["ar", "والد", "والد"],
  ["ar", "مكتب", "مكتب"],
  ["sw", "mtu", "mtu"],
  ["de", "neue", "neu"],
  ["de", "Israel", "israel"],
])("leaves the beginning of %s words that only look alike: %s", (language, word, term) => {
  expect(formsOfWord(word, language)?.term).toBe(term);
});

it("has a chain of its own for every language that is promised", () => {
  const promised = "en es fr pt de it ro ru nl tr ca id ar th zh ja vi sw ne km lo my".split(" ");
  expect(promised.filter((language) => chainKey(language) !== language)).toEqual([]);
  expect(promised.filter((language) => chains[language]?.stopWords.length === 0)).toEqual([]);
});
