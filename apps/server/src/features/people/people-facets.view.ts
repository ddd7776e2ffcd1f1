import type { SearchResult } from "@plaza/search";
import { type Locale, locales } from "@plaza/types/locales";
import { type PeopleDoor, type PeopleFacetName, peopleFacetNames, type PeopleFacetView } from "@plaza/types/people";
import { type FacetValueView, searchLimits } from "@plaza/types/search";
import { languageName } from "../../platform/language-name.ts";
import { countryName, worldRegionName } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import { type PeopleSelection, topicFacetOf } from "./people-filters.ts";

type Asked = { door: PeopleDoor; locale: Locale; all: PeopleFacetName | null; selection: PeopleSelection };
type Words = { locale: Locale; vocabulary: Vocabulary };

/** The most frequent values of each facet; those that were chosen always. */
export function toPeopleFacets(
  facets: SearchResult["facets"],
  { door, locale, all, selection }: Asked,
  vocabulary: Vocabulary,
): PeopleFacetView[] {
  return peopleFacetNames.map((name) => {
    const counts = facets[name === "topic" ? topicFacetOf(door) : name] ?? {};
    const views = toValues(name, { counts, selected: selection[name] }, { locale, vocabulary });
    const room = name === all ? views.length : searchLimits.facetValuesShown;
    const values = views.filter((view, position) => view.selected || position < room);
    return { name, values, more: views.length - values.length };
  });
}

type Counted = { counts: Record<string, number>; selected: readonly string[] };

export function toValues(name: PeopleFacetName, { counts, selected }: Counted, words: Words): FacetValueView[] {
  const chosen = new Set(selected);
  const collator = collators.get(words.locale);
  return [...new Set([...Object.keys(counts), ...chosen])]
    .map((value) => ({
      value,
      label: labelOf(name, value, words),
      count: counts[value] ?? 0,
      selected: chosen.has(value),
    }))
    .toSorted((a, b) => b.count - a.count || (collator?.compare(a.label, b.label) ?? 0));
}

const collators = new Map(locales.map((locale) => [locale, new Intl.Collator(locale)]));

/** What is a word of the interface (roles, offers, kinds and sizes of place) is said by the page. */
function labelOf(name: PeopleFacetName, value: string, { locale, vocabulary }: Words): string {
  if (name === "topic") {
    const term = vocabulary.findBySlug(value);
    return term === null ? value : vocabulary.textIn(term, locale).label;
  }
  if (name === "lang") return languageName(value, locale);
  if (name === "country") return countryName(value, locale) ?? value;
  return name === "region" ? (worldRegionName(value, locale) ?? value) : value;
}
