import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { MatchedField } from "../../port.ts";
import { prepareRows } from "../files/schema.ts";

/** Fields of `content` as their number in a place; "names" lies apart. */
export const fieldsInOrder = ["title", "terms", "summary", "body", "names"] as const satisfies readonly MatchedField[];
const fieldNumber: Readonly<Record<string, number>> = Object.fromEntries(
  fieldsInOrder.map((field, number) => [field, number]),
);

/** The field that a place lies in. */
export const fieldOf = (place: number): MatchedField => fieldsInOrder[Math.floor(place / fieldStep)] ?? "body";

/** Words of one field; longer texts are cut long before. */
const fieldStep = 2 ** 27;

/** Where one term stands: documents ascending, and in each its places (`field * fieldStep + position`) ascending. */
export type Postings = {
  rows: Int32Array;
  /** Places of `rows[i]` begin here; one more than there are rows. */
  starts: Int32Array;
  places: Int32Array;
  /** Occurrences in each document, weighed by field. */
  frequencies: Float32Array;
};

const none: Postings = {
  rows: new Int32Array(0),
  starts: new Int32Array(1),
  places: new Int32Array(0),
  frequencies: new Float32Array(0),
};

/** How much a word counts in each field. */
const fieldWeights = Float32Array.of(4, 2, 1, 1, 1);

/** A million places take 4 to 16 MB: a library of 12,755 has two million, and one of 100,000 keeps half of its own. */
const placesKeptMax = 8_000_000;

const toPostings = (found: readonly unknown[]): Postings => {
  if (found.length === 0) return none;
  const rows = new Int32Array(found.length);
  const starts = new Int32Array(found.length + 1);
  const places = new Int32Array(found.length);
  const frequencies = new Float32Array(found.length);
  let count = 0;
  for (let index = 0; index < found.length; index += 1) {
    const [row, field, position] = found[index] as [number, string, number];
    if (count === 0 || rows[count - 1] !== row) {
      rows[count] = row;
      starts[count] = index;
      count += 1;
    }
    const number = fieldNumber[field] ?? 0;
    places[index] = number * fieldStep + position;
    frequencies[count - 1] = (frequencies[count - 1] ?? 0) + (fieldWeights[number] ?? 0);
  }
  starts[count] = found.length;
  return {
    rows: rows.slice(0, count),
    starts: starts.slice(0, count + 1),
    places,
    frequencies: frequencies.slice(0, count),
  };
};

/** Places, and what a term costs that has none. */
const weightOf = ({ places }: Postings): number => places.length + 16;

/** The places of a term in one document, ascending. */
export const placesIn = ({ rows, starts, places }: Postings, row: number): Int32Array => {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return rows[low] === row ? places.subarray(starts[low] ?? 0, starts[low + 1] ?? 0) : places.subarray(0, 0);
};

/** Reads where terms stand, and remembers it until the index changes. */
export class PostingsReader {
  readonly #readContent: StatementSync;
  readonly #readNames: StatementSync;
  readonly #content = new Map<string, Postings>();
  readonly #names = new Map<string, Postings>();
  #placesKept = 0;

  constructor(database: DatabaseSync) {
    this.#readContent = prepareRows(database, "SELECT doc, col, offset FROM content_place WHERE term = ?");
    this.#readNames = prepareRows(database, "SELECT doc, col, offset FROM naming_place WHERE term = ?");
  }

  /** In a document's own words. */
  of(term: string): Postings {
    return this.#read(this.#content, this.#readContent, term);
  }

  /** In a document's names in other languages than its own. */
  ofNames(term: string): Postings {
    return this.#read(this.#names, this.#readNames, term);
  }

  forget(): void {
    this.#content.clear();
    this.#names.clear();
    this.#placesKept = 0;
  }

  #read(kept: Map<string, Postings>, statement: StatementSync, term: string): Postings {
    const known = kept.get(term);
    if (known !== undefined) {
      // The last asked for lies last, so that the first is the one to drop.
      kept.delete(term);
      kept.set(term, known);
      return known;
    }
    const postings = toPostings(statement.all(term));
    kept.set(term, postings);
    this.#placesKept += weightOf(postings);
    if (this.#placesKept > placesKeptMax) this.#dropOldest(kept);
    return postings;
  }

  #dropOldest(kept: Map<string, Postings>): void {
    for (const [term, postings] of kept) {
      if (this.#placesKept <= placesKeptMax) return;
      kept.delete(term);
      this.#placesKept -= weightOf(postings);
    }
  }
}
