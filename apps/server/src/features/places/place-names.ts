import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import spanish from "i18n-iso-countries/langs/es.json" with { type: "json" };
import french from "i18n-iso-countries/langs/fr.json" with { type: "json" };
import { iso31661 } from "iso-3166";
import { fold } from "@plaza/language";
import { locales, type Locale } from "@plaza/types/locales";

for (const names of [english, spanish, french]) countries.registerLocale(names);

/** Assigned codes of ISO 3166-1; `i18n-iso-countries` knows Kosovo besides. */
export const countryCodes: readonly string[] = iso31661.map(({ alpha2 }) => alpha2);
const assigned = new Set(countryCodes);

const displayNames = new Map(
  locales.map((locale) => [locale, new Intl.DisplayNames(locale, { type: "region", fallback: "none" })]),
);

/** Every page of people and places names hundreds, and the runtime takes its time. */
const countryNames = new Map<string, string | null>();

/** Name of an ISO 3166-1 alpha-2 code in the reader's language: the short, accented one of CLDR; the package's serve reading. */
export function countryName(code: string, locale: Locale): string | null {
  if (!assigned.has(code)) return null;
  const key = `${locale} ${code}`;
  const name = countryNames.get(key) ?? displayNames.get(locale)?.of(code) ?? null;
  countryNames.set(key, name);
  return name;
}

/** Articles and the like, which sources write or leave out. */
const smallWords = new Set([
  "the",
  "of",
  "and",
  "la",
  "le",
  "les",
  "el",
  "los",
  "las",
  "de",
  "del",
  "des",
  "du",
  "et",
  "y",
  "l",
  "d",
]);

const foldName = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter((word) => word !== "" && !smallWords.has(word))
    .join(" ");

/** What people write that no list holds. */
const moreNames: readonly (readonly [string, string])[] = [
  ["England", "GB"],
  ["Scotland", "GB"],
  ["Wales", "GB"],
  ["Northern Ireland", "GB"],
  ["Inglaterra", "GB"],
  ["Escocia", "GB"],
  ["Angleterre", "GB"],
  ["Écosse", "GB"],
  ["Gran Bretaña", "GB"],
  ["Grande-Bretagne", "GB"],
  ["EE. UU.", "US"],
  ["EEUU", "US"],
  ["EUA", "US"],
  ["Holland", "NL"],
  ["Holanda", "NL"],
  ["Hollande", "NL"],
  ["Burma", "MM"],
  ["Birmania", "MM"],
  ["Birmanie", "MM"],
  ["DR Congo", "CD"],
  ["Macedonia", "MK"],
  ["Swaziland", "SZ"],
  ["Cape Verde", "CV"],
  ["Vatican", "VA"],
  ["Vaticano", "VA"],
];

/** Official names win over aliases, the data package over the names that the runtime knows. */
function readNames(): Map<string, string> {
  const codes = new Map<string, string>();
  const add = (name: string | undefined, code: string) => {
    const key = foldName(name ?? "");
    if (key !== "" && !codes.has(key)) codes.set(key, code);
  };
  const everyName = (say: (code: string, locale: Locale) => readonly (string | undefined)[]) => {
    for (const locale of locales)
      for (const code of countryCodes) for (const name of say(code, locale)) add(name, code);
  };
  const displayed = new Map(locales.map((locale) => [locale, new Intl.DisplayNames([locale], { type: "region" })]));
  everyName((code, locale) => [countries.getName(code, locale)]);
  everyName((code, locale) => [displayed.get(locale)?.of(code)]);
  everyName((code, locale) => countries.getName(code, locale, { select: "all" }) ?? []);
  for (const { alpha2, name } of iso31661) add(name, alpha2);
  for (const [name, code] of moreNames) add(name, code);
  return codes;
}

let codesByName: Map<string, string> | undefined;

/** A country in words of English, Spanish or French, or as alpha-2 or alpha-3 code; null when it is none. */
export function countryCodeOf(words: string): string | null {
  const code = words.trim().toUpperCase();
  if (assigned.has(code)) return code;
  const fromAlpha3 = code.length === 3 ? countries.alpha3ToAlpha2(code) : undefined;
  if (fromAlpha3 !== undefined && assigned.has(fromAlpha3)) return fromAlpha3;
  codesByName ??= readNames();
  return codesByName.get(foldName(words)) ?? null;
}
