import { fold } from "@plaza/language";
import { narrower, readFields } from "@plaza/search";
import { type Locale, locales } from "@plaza/types/locales";
import { type FacetName, facetNames, type WrittenFilter, type YearRange } from "@plaza/types/search";
import { languageName } from "../../platform/language-name.ts";
import { countryCodeOf, countryName } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";

export type WrittenQuery = {
  /** The words alone. */
  text: string;
  /** The operators as they were typed. */
  operators: string;
  filters: Record<FacetName, string[]>;
  years: YearRange | null;
  shown: WrittenFilter[];
};

/** Takes filters out of the words, as in "budget topic:\"open data\" country:Perú year:2015..2020": names become ids. */
export function readWrittenFilters(typed: string, vocabulary: Vocabulary, locale: Locale): WrittenQuery {
  const { text, fields, years } = readFields(typed);
  const idOf = idsByName(vocabulary);
  const filters: WrittenQuery["filters"] = { topic: [], kind: [], lang: [], country: [] };
  for (const name of facetNames) filters[name] = (fields[name] ?? []).map((value) => idOf[name](value));
  const shown = facetNames.flatMap((name) =>
    filters[name].map((value) => ({ name, label: labelOf(name, value, { vocabulary, locale }) })),
  );
  return {
    text: text.replace(/\s+/gu, " ").trim(),
    operators: [...typed].length === [...text].length && typed !== text ? operatorsIn(typed, text) : "",
    filters,
    years,
    shown: years === null ? shown : [...shown, { name: "year", label: yearWords(years) }],
  };
}

/** Blanks stand for operators: what was typed there is theirs. */
function operatorsIn(typed: string, text: string): string {
  const kept = [...typed].map((letter, position) => ([...text][position] === letter ? " " : letter)).join("");
  return kept.replace(/\s+/gu, " ").trim();
}

function idsByName(vocabulary: Vocabulary): Record<FacetName, (value: string) => string> {
  return {
    topic: (value) => topicSlugOf(value, vocabulary),
    kind: (value) => value,
    lang: (value) => languageTagOf(value),
    country: (value) => countryCodeOf(value) ?? value.toUpperCase(),
  };
}

/** A slug, or a label or synonym in any language; a value that is no topic finds nothing and is shown as it came. */
function topicSlugOf(value: string, vocabulary: Vocabulary): string {
  if (vocabulary.findBySlug(value) !== null) return value;
  const wanted = fold(value);
  const named = vocabulary.terms.find(({ topicId }) =>
    vocabulary.wordsOf(topicId).some(({ text }) => fold(text) === wanted),
  );
  return named?.slug ?? value;
}

/** Languages that Plaza's readers name in their own words. */
const namedLanguages =
  "en es fr pt ar zh ru de it id sw hi bn ur fa tr nl ro ca uk pl el he ja ko th vi ne km lo my".split(" ");

function languageTagOf(value: string): string {
  const wanted = fold(value);
  const named = namedLanguages.find((tag) => locales.some((locale) => fold(languageName(tag, locale)) === wanted));
  return named ?? value;
}

function labelOf(
  name: FacetName,
  value: string,
  { vocabulary, locale }: { vocabulary: Vocabulary; locale: Locale },
): string {
  const term = name === "topic" ? vocabulary.findBySlug(value) : null;
  if (term !== null) return vocabulary.textIn(term, locale).label;
  if (name === "country") return countryName(value, locale) ?? value;
  return name === "lang" ? languageName(value, locale) : value;
}

const yearWords = ({ from, to }: YearRange): string => (from === to ? String(from) : `${from ?? ""}–${to ?? ""}`);

/** Years that hold for what was typed and for what was chosen. */
export const bothYears = (written: YearRange | null, chosen: YearRange): YearRange | null =>
  narrower(written, chosen.from === null && chosen.to === null ? null : chosen);
