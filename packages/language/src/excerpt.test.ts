import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptAround } from "./excerpt.ts";
import { markMatches } from "./marks.ts";

const bracketed = (pieces: { text: string; match: boolean }[]): string =>
  pieces.map(({ text, match }) => (match ? `[${text}]` : text)).join("");

const whole = (pieces: { text: string }[]): string => pieces.map(({ text }) => text).join("");

describe("marking", () => {
  it.each([
    ["es", "Los presupuestos participativos", ["presupuesto"], "Los [presupuestos] participativos"],
    ["es", "Participación", ["participacion"], "[Participación]"],
    ["en", "Cities and city councils", ["city"], "[Cities] and [city] councils"],
    ["fr", "L'eau des villes", ["eau", "ville"], "L'[eau] des [villes]"],
    ["th", "คู่มืองบประมาณ", ["ประมาณ"], "คู่มืองบ[ประมาณ]"],
    ["ar", "دليل الموازنة", ["موازنة"], "دليل [الموازنة]"],
    ["en", "Nothing here", [], "Nothing here"],
    ["en", "", ["city"], ""],
  ])("marks words of %s in every form", (language, text, marks, expected) => {
    expect(bracketed(markMatches(text, language, marks))).toBe(expected);
  });

  it("never loses or adds a character", () => {
    const check = (text: string, marks: string[]): void => {
      expect(whole(markMatches(text, "en", marks))).toBe(text);
    };
    fc.assert(fc.property(fc.string({ unit: "binary" }), fc.array(fc.string()), check), { seed: 7 });
  });
});

describe("choosing an excerpt", () => {
  const text = `${"Lorem ipsum dolor sit amet. ".repeat(20)}The council decided on a budget. ${"Consectetur adipiscing elit. ".repeat(20)}A budget for the council and the school. ${"Sed do eiusmod. ".repeat(20)}`;

  it("shows the place where most of the words are", () => {
    const { pieces, isCutBefore, isCutAfter } = excerptAround(text, "en", ["budget", "council", "school"], 120);
    expect(bracketed(pieces)).toContain("A [budget] for the [council] and the [school]");
    expect(whole(pieces).length).toBeLessThanOrEqual(120);
    expect([isCutBefore, isCutAfter]).toEqual([true, true]);
  });
  it("begins and ends with whole words", () => {
    const shown = whole(excerptAround(text, "en", ["school"], 80).pieces);
    const at = text.indexOf(shown);
    expect(text[at - 1]).toBe(" ");
    expect(text[at + shown.length]).toMatch(/\W/u);
  });
  it("shows the beginning when nothing matches, and all of a short text", () => {
    const { pieces, isCutBefore } = excerptAround(text, "en", ["zebra"], 50);
    expect(text.startsWith(whole(pieces))).toBe(true);
    expect(isCutBefore).toBe(false);
    expect(excerptAround("Short.", "en", [], 50)).toEqual({
      pieces: [{ text: "Short.", match: false }],
      isCutBefore: false,
      isCutAfter: false,
    });
  });
  it("keeps to its length and cuts between written characters, whatever the text", () => {
    const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
    const character = fc.constantFrom("👩‍👩‍👧‍👦", "e\u0301", "🇫🇷", "a", " ", "ก", "ำ", "한", "क्षि", "1️⃣", "budget ", "\r\n");
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 20, maxLength: 80 }),
        fc.integer({ min: 20, max: 60 }),
        (characters, length) => {
          const long = characters.join("");
          const shown = whole(excerptAround(long, "en", ["budget"], length).pieces);
          const start = long.indexOf(shown);
          const boundaries = new Set([...graphemes.segment(long)].map(({ index }) => index).concat(long.length));
          expect(shown.length).toBeLessThanOrEqual(length);
          expect(boundaries.has(start) && boundaries.has(start + shown.length)).toBe(true);
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
  it("cuts a word of a million characters", () => {
    expect(whole(excerptAround("x".repeat(1_000_000), "en", ["y"], 100).pieces)).toHaveLength(100);
  });
});

describe("what was found, in the text as written", () => {
  const written: readonly [language: string, text: string, marks: string[], expected: string][] = [
    ["ar", "دعم والميزانيات التشاركية", ["ميزانية"], "دعم [والميزانيات] التشاركية"],
    ["ar", "مُحَمَّدٌ هنا", ["محمد"], "[مُحَمَّدٌ] هنا"],
    ["en", "The ﬁnal efﬁciency", ["efficiency"], "The ﬁnal [efﬁciency]"],
    ["th", "คู่มืองบประมาณแบบมีส่วนร่วม", ["งบประมาณ"], "คู่มือ[งบ][ประมาณ]แบบมีส่วนร่วม"],
    ["ne", "नागरिकहरूको सहभागिता", ["नागरिक"], "[नागरिकहरूको] सहभागिता"],
    ["id", "Pembangunannya dan bangunan", ["membangun"], "[Pembangunannya] dan [bangunan]"],
    ["sw", "Miradi ya vijiji", ["mradi"], "[Miradi] ya vijiji"],
    ["de", "Bürgerhaushalte", ["buergerhaushalt"], "[Bürgerhaushalte]"],
    ["fa", "کتابی", ["كتابي"], "[کتابی]"],
  ];
  it.each(written)("marks words of %s in %s", (language, text, marks, expected) => {
    expect(bracketed(markMatches(text, language, marks))).toBe(expected);
  });
  it("marks every word of a text that is looked for as it is written", () => {
    const word = fc.constantFrom(
      "والميزانيات",
      "e\u0301tude",
      "ﬁn",
      "Straße",
      "งบประมาณ",
      "İzmir",
      "नागरिकहरूको",
      "٢٠٢٤",
      "cities",
    );
    const language = fc.constantFrom("en", "ar", "th", "tr", "ne", "de", "id", "sw", "ro", "vi");
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), language, (words, spoken) => {
        const pieces = markMatches(words.join(" "), spoken, words);
        expect(whole(pieces)).toBe(words.join(" "));
        expect(pieces.filter(({ match }) => !match).every(({ text }) => text.trim() === "")).toBe(true);
      }),
      { seed: 7 },
    );
  });
});

describe("words that say nothing", () => {
  const marked = (text: string, marks: string[]): string[] =>
    markMatches(text, "fr", marks).flatMap((piece) => (piece.match ? [piece.text] : []));

  it("are not marked beside words that do", () => {
    expect(marked("La reddition de comptes des communes", ["reddition", "de", "comptes"])).toEqual([
      "reddition",
      "comptes",
    ]);
  });

  it("are marked when nothing else was asked for", () => {
    expect(marked("La reddition de comptes", ["de"])).toEqual(["de"]);
  });
});
