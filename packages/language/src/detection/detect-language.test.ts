import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectLanguage } from "./detect-language.ts";

const language = (text: string, prior?: string): string => detectLanguage(text, { prior }).language;

describe("the language of a short query", () => {
  it.each([
    ["en", "how do cities publish budgets"],
    ["es", "rendición de cuentas municipales"],
    ["fr", "l'eau potable dans les écoles"],
    ["pt", "orçamento participativo na cidade"],
    ["de", "Bürgerbeteiligung in der Stadt"],
    ["it", "bilancio partecipativo della città"],
    ["ro", "bugetare participativă în orașe"],
    ["nl", "begroting van de gemeente"],
    ["tr", "katılımcı bütçe nasıl yapılır"],
    ["ca", "pressupostos participatius amb els veïns"],
    ["id", "anggaran partisipatif untuk warga desa"],
    ["vi", "ngân sách có sự tham gia"],
    ["sw", "bajeti shirikishi ya wananchi"],
    ["ru", "открытый бюджет города"],
    ["uk", "відкритий бюджет міста"],
    ["bg", "участие на гражданите в общината"],
    ["ar", "الميزانية التشاركية في المدن"],
    ["fa", "بودجه‌ریزی مشارکتی چگونه است"],
    ["ur", "شہریوں کی شرکت کیسے ہوتی ہے"],
    ["hi", "नागरिकों की भागीदारी कैसे होती है"],
    ["ne", "नागरिकहरूको सहभागिता कसरी गर्ने"],
    ["th", "งบประมาณแบบมีส่วนร่วม"],
    ["lo", "ງົບປະມານແບບມີສ່ວນຮ່ວມ"],
    ["km", "ថវិកាដែលមានការចូលរួម"],
    ["my", "ပြည်သူ့ပါဝင်မှု"],
    ["zh", "参与式预算"],
    ["ja", "市民参加型の予算"],
    ["ko", "주민참여예산"],
    ["el", "συμμετοχικός προϋπολογισμός"],
    ["he", "תקציב משתף"],
  ])("is %s in: %s", (expected, text) => {
    expect(language(text)).toBe(expected);
  });

  it("knows words whose accents were left out", () => {
    expect(language("participacion ciudadana en los municipios")).toBe("es");
    expect(language("budget participatif des communes francaises")).toBe("fr");
  });
  it("takes the prior where words leave it open, and words over the prior where they do not", () => {
    expect(language("digital", "pt")).toBe("pt");
    expect(language("digital", "de")).toBe("de");
    expect(language("参加", "ja")).toBe("ja");
    expect(language("what are the duties of the council", "es")).toBe("en");
  });
  it("is surer of a sentence than of a word that many languages share", () => {
    const { confidence } = detectLanguage("festival");
    expect(confidence).toBeLessThan(0.9);
    expect(detectLanguage("Das ist ein Satz über die Beteiligung der Bürger").confidence).toBeGreaterThan(0.99);
  });
  it("looks through Latin names at the writing that surrounds them", () => {
    expect(language("GitHub ใช้อย่างไร")).toBe("th");
    expect(language("OpenSpending: открытые данные городов")).toBe("ru");
  });
});

describe("what may be", () => {
  it("keeps to the languages asked for", () => {
    expect(detectLanguage("orçamento participativo", { among: ["es", "en"] }).language).toBe("es");
    expect(detectLanguage("бюджет", { among: ["es", "en"] })).toEqual({ language: "und", confidence: 0 });
    expect(detectLanguage("anything", { among: ["fr-CA"] })).toEqual({ language: "fr", confidence: 1 });
  });
  it("knows rarer languages when they are named", () => {
    expect(language("die inwoners van hierdie stad en hulle regte", "af")).toBe("af");
  });
  it("says that a text without letters has no language", () => {
    for (const text of ["", "2024", "…!?", "👩‍👩‍👧"]) expect(detectLanguage(text).language).toBe("und");
  });
  it("answers for any string with a tag and a share", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const found = detectLanguage(text, { prior: "en" });
        expect(found.language).toMatch(/^[a-z]{2,3}$/u);
        expect(found.confidence).toBeGreaterThanOrEqual(0);
        expect(found.confidence).toBeLessThanOrEqual(1);
      }),
      { seed: 7 },
    );
  });
  it("takes a text of a million characters as it comes", () => {
    expect(language("la participación de los vecinos ".repeat(40_000))).toBe("es");
    expect(detectLanguage("x".repeat(1_000_000)).confidence).toBeLessThanOrEqual(1);
  });
});
