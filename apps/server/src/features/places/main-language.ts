import { countryCodes } from "./place-names.ts";

/**
 * The language that most of a country reads, by the likely subtags of CLDR, which come with the runtime; null where
 * they know none. One language a country: regions that read another are not told apart.
 */
export function mainLanguageOf(countryCode: string): string | null {
  const known = found.get(countryCode);
  if (known !== undefined) return known;
  if (!countryCodes.includes(countryCode)) return null;
  const { language } = new Intl.Locale(`und-${countryCode}`).maximize();
  const told = language === "und" ? null : language;
  found.set(countryCode, told);
  return told;
}

const found = new Map<string, string | null>();
