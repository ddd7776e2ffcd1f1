import type { SearchResult } from "@plaza/search";
import type { Locale } from "@plaza/types/locales";
import { type FacetName, facetNames, type FacetValueView, type FacetView } from "@plaza/types/search";
import { countryName } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";

type Selection = Record<FacetName, string[]> & { locale: Locale };

/** More values make a list that nobody reads; what is selected always stays. */
const valuesShown = 40;

/** The most frequent values of each facet. Kinds and languages are named by the interface. */
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
    lang: (tag) => tag,
    country: (code) => countryName(code, locale) ?? code,
  };
}
