import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyse, formsOfWord } from "./analyse.ts";

const terms = (text: string, language: string): string =>
  analyse(text, language)
    .filter(({ isStop }) => !isStop)
    .map(({ term }) => term)
    .join(" ");

describe("analysing a text", () => {
  it.each([
    ["en", "How do the cities' budgets work?", "citi budget work"],
    ["es", "¿Quién decide los presupuestos participativos?", "decid presupuest particip"],
    ["fr", "L'eau, qu'on boit aujourd’hui à l'hôtel de ville", "eau boit hotel vill"],
    ["it", "dell'acqua pubblica", "acqua pubblic"],
    ["ca", "l'aigua d'avui", "aigu avu"],
    ["de", "Die Bürgerhaushalte der Städte", "burgerhaushalt stadt"],
    ["pt", "O conselho da área", "conselh are"],
    ["ru", "Бюджеты российских городов", "бюджет российск город"],
    ["tr", "İstanbul'da katılımcı bütçeler", "istanbul katilimci butce"],
    ["id", "pembangunannya", "bangun"],
    ["ko", "도시에서 참여예산을", "도시 참여예산"],
    ["ar", "الميزانيات التشاركية", "ميزان تشارك"],
    ["th", "งบประมาณ", "งบ ประมาณ"],
    ["zh", "参与式预算", "参与 式 预算"],
    ["vi", "Ngân sách có sự tham gia", "ngan sach tham gia"],
    ["und", "Plain WORDS, 2024", "plain words 2024"],
    ["pt-BR", "Orçamentos", "orcament"],
  ])("gives the terms of %s", (language, text, expected) => {
    expect(terms(text, language)).toBe(expected);
  });

  it("gives offsets into the text as written, composed or not", () => {
    const text = "Çok «e\u0301tude» 👩‍👩‍👧 ﬁn หมู่บ้าน";
    const written = analyse(text, "und").map(({ start, end }) => text.slice(start, end));
    expect(written).toEqual(["Çok", "e\u0301tude", "ﬁn", "หมู่บ้าน"]);
  });

  it("stems a word in its accented spelling and knows it by its plain one", () => {
    expect(formsOfWord("Participación", "es")).toEqual({ term: "particip", surface: "participacion", isStop: false });
  });

  it("holds for any string: ordered offsets inside the text, terms of letters, marks and digits only", () => {
    const languages = fc.constantFrom("en", "es", "fr", "ar", "th", "zh", "tr", "ko", "und");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), languages, (text, language) => {
        let last = 0;
        for (const { start, end, term, surface } of analyse(text, language)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(`${term}${surface}`).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it("takes words of a million characters, without end or with too many marks, as they come", () => {
    for (const text of [
      "a".repeat(1_000_000),
      "é".repeat(1_000_000),
      `e${"\u0301".repeat(200_000)}`,
      "ก".repeat(200_000),
      "的".repeat(200_000),
      "\0".repeat(1_000_000),
      "\ud800".repeat(100_000),
    ]) {
      expect(analyse(text, "fr").every(({ term, surface }) => Math.max(term.length, surface.length) <= 64)).toBe(true);
    }
  }, 20_000);
});
