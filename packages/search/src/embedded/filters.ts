import { facetNames, facetsOfType } from "@plaza/types/search";
import type { IndexFacet, SearchQuery, SearchResult, YearRange } from "../port.ts";
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

type FilterName = IndexFacet | "year";

const isFacet = (name: FilterName): name is IndexFacet => name !== "year";

const isWithin = (year: number | null, { from, to }: YearRange): boolean =>
  year !== null && (from === null || year >= from) && (to === null || year <= to);

const countValues = (lists: Lists): Record<string, number> => {
  // Without a prototype it is a table from the start: an object that learns a thousand names takes ten times as long.
  const counts: Record<string, number> = Object.create(null);
  for (const [values, times] of lists) for (const value of values) counts[value] = (counts[value] ?? 0) + times;
  return counts;
};

const none: readonly string[] = [];

const namesOf = (filters: SearchQuery["filters"]): IndexFacet[] => Object.keys(filters) as IndexFacet[];

type Filter = { name: FilterName; admits: (document: HeldDocument) => boolean };

const filtersOf = ({ filters, years }: Pick<SearchQuery, "filters" | "years">): Filter[] => {
  const facets = namesOf(filters).flatMap((name): Filter[] => {
    const wanted = filters[name] ?? [];
    const filter = new FacetFilter(wanted);
    return wanted.length === 0 ? [] : [{ name, admits: ({ facets: held }) => filter.admits(held[name] ?? none) }];
  });
  return years === undefined ? facets : [...facets, { name: "year", admits: ({ year }) => isWithin(year, years) }];
};

type FilteredQuery = Pick<SearchQuery, "types" | "filters" | "years">;

/**
 * Filters matches and counts facet values in one pass. Values of a facet are alternatives, facets are all required,
 * and a facet counts what all *other* filters admit, so that its alternatives stay in sight. It is given
 * nothing that is not for the reader's eyes.
 */
export class FilteredCount {
  readonly #filters: readonly Filter[];
  readonly #lists = new Map<IndexFacet, Lists>(facetNames.map((name) => [name, new Map()]));
  readonly #names: readonly IndexFacet[];
  readonly hidden: SearchResult["hidden"] = { topic: 0, kind: 0, lang: 0, country: 0, year: 0 };

  constructor(query: FilteredQuery) {
    this.#names = [...new Set(query.types.flatMap((type): readonly IndexFacet[] => facetsOfType[type]))];
    for (const name of this.#names) this.#lists.set(name, new Map());
    this.#filters = filtersOf(query);
  }

  /** Counts a match; says whether it is a hit. */
  admit(document: HeldDocument): boolean {
    let refusals = 0;
    let refusedBy: FilterName | null = null;
    for (const { name, admits } of this.#filters) {
      if (admits(document)) continue;
      refusals += 1;
      refusedBy = name;
    }
    if (refusals === 0) for (const name of this.#names) this.#count(name, document);
    if (refusals === 1 && refusedBy !== null) this.#hide(refusedBy, document);
    return refusals === 0;
  }

  counts(): SearchResult["facets"] {
    const counts = [...this.#lists].map(([name, lists]) => [name, countValues(lists)]);
    return Object.fromEntries(counts) as SearchResult["facets"];
  }

  #hide(refusedBy: FilterName, document: HeldDocument): void {
    this.hidden[refusedBy] = (this.hidden[refusedBy] ?? 0) + 1;
    if (isFacet(refusedBy)) this.#count(refusedBy, document);
  }

  #count(name: IndexFacet, document: HeldDocument): void {
    const values = document.facets[name] ?? none;
    const lists = this.#lists.get(name);
    if (values.length > 0 && lists !== undefined) lists.set(values, (lists.get(values) ?? 0) + 1);
  }
}
