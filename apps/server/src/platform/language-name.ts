import { type Locale, locales } from "@plaza/types/locales";

const languageNames = new Map(
  locales.map((locale) => [locale, new Intl.DisplayNames(locale, { type: "language", fallback: "code" })]),
);

/** In the reader's language; the tag itself where there is none. */
export function languageName(tag: string, locale: Locale): string {
  const key = `${locale} ${tag}`;
  const known = namesFound.get(key);
  if (known !== undefined) return known;
  const name = findLanguageName(tag, locale);
  if (namesFound.size < namesKept) namesFound.set(key, name);
  return name;
}

/** Asking for a name takes longer than all else about a value; addresses can hold any number of tags. */
const namesFound = new Map<string, string>();
const namesKept = 2_000;

function findLanguageName(tag: string, locale: Locale): string {
  try {
    return languageNames.get(locale)?.of(tag) ?? tag;
  } catch {
    // A value from the address line that is no language tag is shown as it came.
    return tag;
  }
}
