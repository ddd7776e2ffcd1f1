import { expect, it } from "vitest";
import { fold, foldWord } from "./fold.ts";

it.each([
  ["Participación", "participacion"],
  ["ÉTÉ", "ete"],
  ["e\u0301te\u0301", "ete"],
  ["Straße", "strasse"],
  ["Łódź", "lodz"],
  ["Ærø", "aero"],
  ["Đà", "da"],
  ["İSTANBUL", "istanbul"],
  ["ısı", "isi"],
  ["Ἀθῆναι", "αθηναι"],
  ["ΛΌΓΟΣ", "λογοσ"],
  ["йод", "йод"],
  ["Її", "її"],
  ["Ёлка", "елка"],
  ["за\u0301мок", "замок"],
  ["مُحَمَّدٌ", "محمد"],
  ["إدارة", "اداره"],
  ["کتابی", "كتابي"],
  ["שָׁלוֹם", "שלום"],
  ["٢٠٢٤", "2024"],
  ["२०", "20"],
  ["๒๕๖๗", "2567"],
  ["น้ำ", "น\u0e49\u0e4d\u0e32"],
  ["हिन्दी", "हिन्दी"],
  ["が", "が"],
  ["한국어", "한국어"],
  ["ＡＢＣ", "abc"],
  ["ﬁn", "fin"],
  ["co\u00adoperate", "cooperate"],
  ["می\u200cشود", "ميشود"],
])("folds %s", (written, folded) => {
  expect(foldWord(written)).toBe(folded);
});

it("leaves nothing to fold", () => {
  for (const word of ["Participación", "ﷺ", "İI", "ŒUVRE", "½"]) expect(foldWord(foldWord(word))).toBe(foldWord(word));
});

it.each([
  ["L’Éducation — à la ville!", "l education a la ville"],
  ["co\u00adoperate", "cooperate"],
  ["  ", ""],
])("folds the words of a text: %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});
