import { type FacetName, facetNames } from "@plaza/types/search";
import type { FilterName, SearchQuery, YearRange } from "../port.ts";
import type { HeldDocument } from "./held-documents.ts";

type Lists = Map<readonly string[], number>;

/** Which facets turn a document away; remembered by list, because few lists are different. */
class FacetFilter {
  readonly #wanted: ReadonlySet<string>;
  readonly #answers = new Map<readonly string[], boolean>();

  constructor(wanted: readonly string[]) {
    this.#wanted = new Set(wanted);
  }

  admits(values: readonly string[]): boolean {
    const known = this.#answers.get(values);
    if (known !== undefined) return known;
    const answer = values.some((value) => this.#wanted.has(value));
    this.#answers.set(values, answer);
    return answer;
  }
}

const isFacet = (name: FilterName): name is FacetName => name !== "year";

const isWithin = (year: number | null, { from, to }: YearRange): boolean =>
  year !== null && (from === null || year >= from) && (to === null || year <= to);

const countValues = (lists: Lists): Record<string, number> => {
  // Without a prototype it is a table from the start: an object that learns a thousand names takes ten times as long.
  const counts: Record<string, number> = Object.create(null);
  for (const [values, times] of lists) for (const value of values) counts[value] = (counts[value] ?? 0) + times;
  return counts;
};

type Filter = { name: FilterName; admits: (document: HeldDocument) => boolean };

const filtersOf = ({ filters, years }: Pick<SearchQuery, "filters" | "years">): Filter[] => {
  const facets = facetNames.flatMap((name): Filter[] => {
    const wanted = filters[name] ?? [];
    const filter = new FacetFilter(wanted);
    return wanted.length === 0 ? [] : [{ name, admits: ({ facets: held }) => filter.admits(held[name]) }];
  });
  return years === undefined ? facets : [...facets, { name: "year", admits: ({ year }) => isWithin(year, years) }];
};

export type FilteredQuery = Pick<SearchQuery, "types" | "filters" | "audiences" | "years">;

/**
 * Filters matches and counts facet values in one pass. Values of a facet are alternatives, facets are all required,
 * and a facet counts what all *other* filters admit, so that its alternatives stay in sight. What is not for the
 * reader's eyes leaves no trace.
 */
export class FilteredCount {
  readonly #types: ReadonlySet<string>;
  readonly #audiences: ReadonlySet<string>;
  readonly #filters: readonly Filter[];
  readonly #lists: Record<FacetName, Lists> = {
    topic: new Map(),
    kind: new Map(),
    lang: new Map(),
    country: new Map(),
  };
  readonly hidden: Record<FilterName, number> = { topic: 0, kind: 0, lang: 0, country: 0, year: 0 };

  constructor(query: FilteredQuery) {
    this.#types = new Set(query.types);
    this.#audiences = new Set(query.audiences);
    this.#filters = filtersOf(query);
  }

  /** Counts a match; says whether it is a hit. */
  admit(document: HeldDocument): boolean {
    if (!this.#audiences.has(document.audience) || !this.#types.has(document.type)) return false;
    let refusals = 0;
    let refusedBy: FilterName | null = null;
    for (const { name, admits } of this.#filters) {
      if (admits(document)) continue;
      refusals += 1;
      refusedBy = name;
    }
    if (refusals === 0) for (const name of facetNames) this.#count(name, document);
    if (refusals === 1 && refusedBy !== null) this.#hide(refusedBy, document);
    return refusals === 0;
  }

  counts(): Record<FacetName, Record<string, number>> {
    const { topic, kind, lang, country } = this.#lists;
    return {
      topic: countValues(topic),
      kind: countValues(kind),
      lang: countValues(lang),
      country: countValues(country),
    };
  }

  #hide(refusedBy: FilterName, document: HeldDocument): void {
    this.hidden[refusedBy] += 1;
    if (isFacet(refusedBy)) this.#count(refusedBy, document);
  }

  #count(name: FacetName, document: HeldDocument): void {
    const lists = this.#lists[name];
    const values = document.facets[name];
    lists.set(values, (lists.get(values) ?? 0) + 1);
  }
}
