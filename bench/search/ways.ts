import { onKeyboardOf, onLatinKeyboard } from "./keyboards.ts";
import type { JudgedQuery } from "./retrieval-set.ts";
import { seededRandom } from "./seeded-random.ts";
import { cutShort, withoutAccents, withTwoTypos, withTypo } from "./spoil.ts";

/** How a query may arrive. */
export const ways = ["plain", "typo", "two-typos", "cut", "no-accents", "keyboard"] as const;
export type Way = (typeof ways)[number];

const seed = 7;

type Spoil = (text: string) => string;

/** Scripts of their own are typed on a Latin keyboard; English is typed on the one that its readers share most. */
const keyboards: Readonly<Record<string, Spoil>> = {
  ar: (text) => onLatinKeyboard(text, "ar"),
  ru: (text) => onLatinKeyboard(text, "ru"),
  th: (text) => onLatinKeyboard(text, "th"),
  en: (text) => onKeyboardOf(text, "ru"),
  es: (text) => onKeyboardOf(withoutAccents(text), "ar"),
};

/** A way that changes fewer queries than this says nothing about a language. */
const changedShareMin = 0.05;

const spoilerOf = (way: Way, language: string): Spoil | null => {
  const random = seededRandom(seed);
  const spoilers: Record<Way, Spoil | null> = {
    plain: (text) => text,
    typo: (text) => withTypo(text, random),
    "two-typos": (text) => withTwoTypos(text, random),
    cut: cutShort,
    "no-accents": withoutAccents,
    keyboard: keyboards[language] ?? null,
  };
  return spoilers[way];
};

/** The queries as they arrive in a way; null where it makes no sense in the language. */
export const arriving = (queries: readonly JudgedQuery[], way: Way, language: string): JudgedQuery[] | null => {
  const spoil = spoilerOf(way, language);
  if (spoil === null) return null;
  const spoilt = queries.map(({ text, judged }) => ({ text: spoil(text), judged }));
  const changed = spoilt.filter(({ text }, position) => text !== queries[position]?.text).length;
  return way === "plain" || changed / queries.length >= changedShareMin ? spoilt : null;
};
