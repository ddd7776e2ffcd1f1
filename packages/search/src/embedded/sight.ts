import { FilteredCount } from "./filters.ts";
import { type Audience, type HeldDocument, type HeldDocuments, isFor } from "./held-documents.ts";
import type { SearchQuery, SearchResult } from "../port.ts";

/** Whose sights are held: readers with networks of their own come and go. */
const sightsMax = 32;

export type Match = { score: number; document: HeldDocument };

type Order = "title" | "newest";
type SightQuery = Pick<SearchQuery, "types" | "audiences">;

/** Everything that is held, in each order: found without words, for nobody in particular. */
class Everything {
  readonly #held: HeldDocuments;
  readonly #orders = new Map<Order, readonly Match[]>();

  constructor(held: HeldDocuments) {
    this.#held = held;
  }

  inOrder(order: Order): readonly Match[] {
    const known = this.#orders.get(order);
    if (known !== undefined) return known;
    const documents = order === "title" ? this.#held.inTitleOrder() : this.#held.newestFirst();
    const matches = documents.map((document) => ({ score: 0, document }));
    this.#orders.set(order, matches);
    return matches;
  }
}

/** All that some eyes may see of some types. */
export class Sight {
  readonly #everything: Everything;
  readonly #types: SearchQuery["types"];
  /** 1 by row. */
  readonly #rows: Uint8Array;
  readonly #orders = new Map<Order, readonly Match[]>();
  #facets: SearchResult["facets"] | null = null;

  constructor(everything: Everything, held: HeldDocuments, query: SightQuery) {
    this.#everything = everything;
    this.#types = query.types;
    this.#rows = rowsFor(held, query);
  }

  has({ row }: HeldDocument): boolean {
    return this.#rows[row] === 1;
  }

  /** Without words: in the order of titles, or else the newest first. */
  inOrder(sort: SearchQuery["sort"]): readonly Match[] {
    const order = sort === "title" ? sort : "newest";
    const known = this.#orders.get(order);
    if (known !== undefined) return known;
    const matches = this.#everything.inOrder(order).filter(({ document }) => this.has(document));
    this.#orders.set(order, matches);
    return matches;
  }

  /** Counts over all of it. */
  facets(): SearchResult["facets"] {
    if (this.#facets !== null) return this.#facets;
    const count = new FilteredCount({ types: this.#types, filters: {} });
    for (const { document } of this.inOrder("newest")) count.admit(document);
    this.#facets = count.counts();
    return this.#facets;
  }
}

/** Answers are remembered by audience, because few are different. */
const rowsFor = (held: HeldDocuments, { types, audiences }: SightQuery): Uint8Array => {
  const wanted = new Set<string>(types);
  const viewers = new Set(audiences);
  const answers = new Map<Audience, boolean>();
  const rows = new Uint8Array(held.columns.documents.length);
  for (const { row, type, audience } of held.byRow.values()) {
    const answer = answers.get(audience) ?? isFor(audience, viewers);
    answers.set(audience, answer);
    rows[row] = answer && wanted.has(type) ? 1 : 0;
  }
  return rows;
};

/** Sights by who looks, held until a document changes. */
export class Sights {
  readonly #held: HeldDocuments;
  readonly #sights = new Map<string, Sight>();
  #everything: Everything;

  constructor(held: HeldDocuments) {
    this.#held = held;
    this.#everything = new Everything(held);
  }

  of(query: SightQuery): Sight {
    const key = JSON.stringify([query.types, query.audiences.toSorted()]);
    const known = this.#sights.get(key);
    if (known !== undefined) return known;
    if (this.#sights.size >= sightsMax) this.#sights.clear();
    const sight = new Sight(this.#everything, this.#held, query);
    this.#sights.set(key, sight);
    return sight;
  }

  forget(): void {
    this.#sights.clear();
    this.#everything = new Everything(this.#held);
  }
}
