import type { Locale } from "./locales.ts";

/** Keys can come from an address: only so many are remembered. */
const rememberedMax = 2_000;

const once = <Value>(make: (key: string) => Value) => {
  const made = new Map<string, Value>();
  return (key: string): Value => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    if (made.size < rememberedMax) made.set(key, value);
    return value;
  };
};

const numbers = once((locale) => new Intl.NumberFormat(locale));
// UTC on both sides: a date must not differ between the server's page and the browser's. English is that of the world.
const dates = once(
  (locale) => new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, { dateStyle: "long", timeZone: "UTC" }),
);
const times = once(
  (locale) =>
    new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      dateStyle: "long",
      timeStyle: "long",
      timeZone: "UTC",
    }),
);
const languages = once((locale) => new Intl.DisplayNames(locale, { type: "language", languageDisplay: "standard" }));
const lists = once((locale) => new Intl.ListFormat(locale, { type: "conjunction" }));
const sizes = once((key) => {
  const [locale, unit] = key.split("|");
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: unit ?? "byte",
    unitDisplay: "short",
    maximumFractionDigits: 1,
  });
});

export const formatNumber = (locale: Locale, value: number): string => numbers(locale).format(value);

/** `iso` is a date or a time with its zone. */
export const formatDate = (locale: Locale, iso: string): string => dates(locale).format(new Date(iso));

/** With its time zone, which is nobody's own. */
export const formatDateTime = (locale: Locale, iso: string): string => times(locale).format(new Date(iso));

export const formatList = (locale: Locale, items: string[]): string => lists(locale).format(items);

/** The beginning of a text of up to `max` letters, at the end of a word where one ends. */
export function shorten(text: string, max: number): string {
  const letters = [...text];
  if (letters.length <= max) return text;
  const cut = letters.slice(0, max - 1).join("");
  const lastSpace = cut.lastIndexOf(" ");
  return `${(lastSpace > max / 2 ? cut.slice(0, lastSpace) : cut).replace(/[\s,;:(–-]+$/u, "")}…`;
}

const sizeUnits = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

export function formatByteSize(locale: Locale, bytes: number): string {
  const step = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), sizeUnits.length - 1);
  return sizes(`${locale}|${sizeUnits[step] ?? "byte"}`).format(bytes / 1000 ** step);
}

const capitalise = (locale: Locale, text: string): string => {
  const [first = "", ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join("");
};

const languageNames = once((key) => {
  const [locale = "", code = ""] = key.split("|");
  try {
    return languages(locale).of(code) ?? code;
  } catch {
    return code;
  }
});

/** Name of a language as it stands in a sentence; the code itself when it is no code. Null for an unknown language. */
export const languageInSentence = (locale: Locale, code: string): string | null =>
  code === "und" ? null : languageNames(`${locale}|${code}`);

/** The same for standing alone. */
export function languageName(locale: Locale, code: string): string | null {
  const name = languageInSentence(locale, code);
  return name === null || name === code ? name : capitalise(locale, name);
}
