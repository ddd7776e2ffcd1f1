import type { SearchResult } from "@plaza/search";
import { type Locale, locales } from "@plaza/types/locales";
import { type FacetName, facetNames, type FacetValueView, type FacetView } from "@plaza/types/search";
import { countryName } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";

type Selection = Record<FacetName, string[]> & { locale: Locale };

/** All topics and nearly all countries: what is left out could not be chosen at all. */
const valuesShown = 200;

/** The values of each facet, the most frequent first. */
export function toFacetViews(
  counts: SearchResult["facets"],
  selection: Selection,
  vocabulary: Vocabulary,
): FacetView[] {
  const labels = labellers(selection.locale, vocabulary);
  return facetNames.map((name) => {
    const selected = new Set(selection[name]);
    const values = new Set([...Object.keys(counts[name]), ...selected]);
    const views = [...values].map((value): FacetValueView => ({
      value,
      label: labels[name](value),
      count: counts[name][value] ?? 0,
      selected: selected.has(value),
    }));
    return { name, values: mostFrequent(views, selection.locale) };
  });
}

function mostFrequent(views: FacetValueView[], locale: Locale): FacetValueView[] {
  const collator = new Intl.Collator(locale);
  const sorted = views.toSorted((a, b) => b.count - a.count || collator.compare(a.label, b.label));
  return sorted.filter((view, position) => view.selected || position < valuesShown);
}

function labellers(locale: Locale, vocabulary: Vocabulary): Record<FacetName, (value: string) => string> {
  return {
    topic: (slug) => {
      const term = vocabulary.findBySlug(slug);
      return term ? vocabulary.textIn(term, locale).label : slug;
    },
    kind: (kind) => kind,
    lang: (tag) => languageName(tag, locale),
    country: (code) => countryName(code, locale) ?? code,
  };
}

const languageNames = new Map(
  locales.map((locale) => [locale, new Intl.DisplayNames(locale, { type: "language", fallback: "code" })]),
);

function languageName(tag: string, locale: Locale): string {
  try {
    return languageNames.get(locale)?.of(tag) ?? tag;
  } catch {
    // A value from the address line that is no language tag is shown as it came.
    return tag;
  }
}
