import type { SearchResult } from "@plaza/search";
import { type Locale, locales } from "@plaza/types/locales";
import { type FacetName, facetNames, type FacetValueView, type FacetView } from "@plaza/types/search";
import { languageName } from "../../platform/language-name.ts";
import { countryName } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";

type Selection = Record<FacetName, string[]> & { locale: Locale };
/** How many values of a facet are shown; chosen ones always are. */
type Room = (name: FacetName) => number;

/** All topics and nearly all countries. */
export const allValues = 200;

/** The values of each facet, the most frequent first. */
export function toFacetViews(
  counts: SearchResult["facets"],
  selection: Selection,
  vocabulary: Vocabulary,
  room: Room = () => allValues,
): FacetView[] {
  const labels = labellers(selection.locale, vocabulary);
  return facetNames.map((name) => {
    const selected = new Set(selection[name]);
    const known = [...new Set([...Object.keys(counts[name]), ...selected])];
    const views = known.map((value): FacetValueView => ({
      value,
      label: labels[name](value),
      count: counts[name][value] ?? 0,
      selected: selected.has(value),
    }));
    const values = mostFrequent(views, selection.locale, room(name));
    return { name, values, more: views.length - values.length };
  });
}

const collators = new Map(locales.map((locale) => [locale, new Intl.Collator(locale)]));

function mostFrequent(views: FacetValueView[], locale: Locale, room: number): FacetValueView[] {
  const collator = collators.get(locale) ?? new Intl.Collator(locale);
  const sorted = views.toSorted((a, b) => b.count - a.count || collator.compare(a.label, b.label));
  return sorted.filter((view, position) => view.selected || position < room);
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
