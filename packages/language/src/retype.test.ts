import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retypeFromLayout } from "./retype.ts";

describe("text typed under another keyboard layout", () => {
  it.each([
    ["ghbdtn vbh", "ru", "привет мир"],
    ["<.l;tn", "ru", "Бюджет"],
    ["dslrhbnbq", "uk", "відкритий"],
    ["hgld.hkdm", "ar", "الميزانية"],
    ["bh", "ar", "لاا"],
    ["'[xitk,l", "th", "งบประามส"],
    ["dhmow", "el", "δημος"],
    ["akuo", "he", "שלום"],
  ])("reads %s as %s: %s", (typed, language, meant) => {
    expect(retypeFromLayout(typed)).toContainEqual({ text: meant, language });
  });
  it.each([
    ["зфкешсшзфешщт", "participation"],
    ["شؤؤخعىفشلاهمهفغ", "accountability"],
    ["יםודק", "house"],
    ["δατα", "data"],
  ])("reads %s as Latin letters: %s", (typed, meant) => {
    expect(retypeFromLayout(typed).map(({ text }) => text)).toContain(meant);
  });
  it("gives nothing for what is no word under any layout", () => {
    expect(retypeFromLayout("งบประมาณ")).toEqual([]);
    expect(retypeFromLayout("2024 !")).toEqual([]);
    expect(retypeFromLayout("x".repeat(1_000_000))).toEqual([]);
  });
  it.each([
    ["ru", "абвгдеийклмнопрстуфцчшщыья"],
    ["uk", "абвгдеиійклмнопрстуфцчшщья"],
    ["el", "αβγδεζηθικλμνξοπρστυφχψω"],
    ["he", "אבגדהוזחטיכלמנסעפצקרש"],
  ])("brings back every word of %s whose keys are letters", (language, letters) => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { minLength: 2, maxLength: 12 }), (word) => {
        const written = word.join("");
        const latin = retypeFromLayout(written).map(({ text }) => text);
        const onLetterKeys = latin.filter((text) => /^[a-z]+$/u.test(text));
        const back = onLetterKeys.map((text) => retypeFromLayout(text));
        const isBack = back.some((found) => found.some((one) => one.language === language && one.text === written));
        // A word of both Cyrillic layouts comes back under the first of them.
        const isSame = back.some((found) => found.some((one) => one.text === written));
        expect(isBack || isSame || onLetterKeys.length === 0).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
