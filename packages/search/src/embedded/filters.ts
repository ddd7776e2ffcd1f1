import { type FacetName, facetNames } from "@plaza/types/search";
import type { SearchQuery } from "../port.ts";
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

const countValues = (lists: Lists): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const [values, times] of lists) for (const value of values) counts.set(value, (counts.get(value) ?? 0) + times);
  return Object.fromEntries(counts);
};

/**
 * Filters matches and counts facet values in one pass. Values of a facet are alternatives, facets are all required,
 * and a facet counts what all *other* facets admit, so that its alternatives stay in sight.
 */
export class FilteredCount {
  readonly #types: ReadonlySet<string>;
  readonly #filters: { name: FacetName; filter: FacetFilter }[];
  readonly #lists: Record<FacetName, Lists> = {
    topic: new Map(),
    kind: new Map(),
    lang: new Map(),
    country: new Map(),
  };

  constructor({ types, filters }: Pick<SearchQuery, "types" | "filters">) {
    this.#types = new Set(types);
    this.#filters = facetNames.flatMap((name) => {
      const wanted = filters[name] ?? [];
      return wanted.length === 0 ? [] : [{ name, filter: new FacetFilter(wanted) }];
    });
  }

  /** Counts a match; says whether it is a hit. */
  admit(document: HeldDocument): boolean {
    if (!this.#types.has(document.type)) return false;
    let refusals = 0;
    let refusedBy: FacetName | null = null;
    for (const { name, filter } of this.#filters) {
      if (filter.admits(document.facets[name])) continue;
      refusals += 1;
      refusedBy = name;
    }
    if (refusals === 0) for (const name of facetNames) this.#count(name, document);
    if (refusals === 1 && refusedBy !== null) this.#count(refusedBy, document);
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

  #count(name: FacetName, document: HeldDocument): void {
    const lists = this.#lists[name];
    const values = document.facets[name];
    lists.set(values, (lists.get(values) ?? 0) + 1);
  }
}
