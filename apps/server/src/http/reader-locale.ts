import { isLocale, type Locale, locales } from "@plaza/types/locales";

/** Well-formed by BCP 47; whether anyone speaks it is another question. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    // A RangeError is the answer "no".
    return false;
  }
}

export const canonicalTag = (tag: string): string => Intl.getCanonicalLocales(tag)[0] ?? tag;

/** The interface language for a well-formed tag: es-MX reads es; who reads none of ours reads English. */
export function localeFor(tag: string): Locale {
  const language = tag.split("-")[0]?.toLowerCase();
  return isLocale(language) ? language : "en";
}

/** Longer headers are no one's list of languages. */
const headerMax = 1_000;

/** The interface language that a browser prefers. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const ranges = (acceptLanguage ?? "").slice(0, headerMax).split(",").map(readRange);
  const wanted = ranges.filter(({ quality }) => quality > 0).toSorted((a, b) => b.quality - a.quality);
  for (const { language } of wanted) if (isLocale(language)) return language;
  return locales[0];
}

function readRange(range: string): { language: string; quality: number } {
  const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
  const quality = parameters
    .map((parameter) => /^\s*q=([01](?:\.\d{1,3})?)\s*$/.exec(parameter)?.[1])
    .find((value) => value !== undefined);
  return { language: tag.trim().split("-")[0] ?? "", quality: quality === undefined ? 1 : Number(quality) };
}
