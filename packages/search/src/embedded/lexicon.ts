import type { DatabaseSync, StatementSync } from "node:sqlite";
import { prepareRows } from "./schema.ts";
import { Speller } from "./speller.ts";

/** A word form as documents of one language use it. */
export type KnownWord = {
  surface: string;
  language: string;
  term: string;
  written: string;
  isStop: boolean;
  frequency: number;
};

/** A prefix of fewer letters continues into half the vocabulary. */
const prefixMin = 2;
const prefixRowsMax = 2_000;
const countsMax = 10_000;

const toKnownWord = (row: unknown): KnownWord => {
  const [surface, language, term, written, isStop, frequency] = row as unknown[];
  return {
    surface: String(surface),
    language: String(language),
    term: String(term),
    written: typeof written === "string" ? written : String(surface),
    isStop: isStop === 1,
    frequency: Number(frequency),
  };
};

const columns = "surface, language, term, written, is_stop, frequency";

/** The words of the open index: looked up, continued, corrected. */
export class Lexicon {
  readonly #speller: Speller;
  readonly #find: StatementSync;
  readonly #continue: StatementSync;
  readonly #findTerm: StatementSync;
  readonly #findName: StatementSync;
  readonly #findStem: StatementSync;
  readonly #documentCounts = new Map<string, number>();

  constructor(database: DatabaseSync) {
    this.#speller = new Speller(database);
    this.#find = prepareRows(database, `SELECT ${columns} FROM vocabulary WHERE surface = ?`);
    this.#continue = prepareRows(
      database,
      `SELECT ${columns} FROM vocabulary WHERE surface > ? AND surface < ? AND is_stop = 0 LIMIT ${prefixRowsMax}`,
    );
    this.#findTerm = prepareRows(database, "SELECT doc FROM content_term WHERE term = ?");
    this.#findName = prepareRows(database, "SELECT 1 FROM naming_term WHERE term = ?");
    this.#findStem = prepareRows(
      database,
      "SELECT 1 FROM vocabulary WHERE surface >= ? AND surface < ? AND language = ? AND term = ? LIMIT 1",
    );
  }

  async load(): Promise<void> {
    this.#documentCounts.clear();
    await this.#speller.load();
  }

  formsOf(surface: string): KnownWord[] {
    return this.#find.all(surface).map(toKnownWord);
  }

  hasTerm(term: string): boolean {
    return this.documentsWith(term) > 0 || this.#findName.get(term) !== undefined;
  }

  /** Documents that hold a term in their own words. A frequent term takes long to count, and is asked for often. */
  documentsWith(term: string): number {
    const known = this.#documentCounts.get(term);
    if (known !== undefined) return known;
    const row: unknown = this.#findTerm.get(term);
    const count = Array.isArray(row) ? Number(row[0]) : 0;
    if (this.#documentCounts.size >= countsMax) this.#documentCounts.clear();
    this.#documentCounts.set(term, count);
    return count;
  }

  /** Whether documents of a language have another form of a word with this stem. */
  hasStem(stem: string, language: string): boolean {
    return this.#findStem.get(stem, `${stem}\u{10ffff}`, language, stem) !== undefined;
  }

  continuationsOf(prefix: string): KnownWord[] {
    if (prefix.length < prefixMin) return [];
    return this.#continue.all(prefix, `${prefix}\u{10ffff}`).map(toKnownWord);
  }

  /**
   * Words of the index with the fewest errors between, two at most, and every language that has them, as far as
   * `fits` lets them pass.
   */
  correctionsOf(
    word: string,
    leastFrequency: number,
    fits: (forms: readonly KnownWord[], distance: number) => boolean,
  ): KnownWord[][] {
    if (!this.#speller.canCorrect(word)) return [];
    const near = this.#speller.near(word, leastFrequency).filter(({ surface }) => surface !== word);
    const byDistance = Map.groupBy(near, ({ distance }) => distance);
    for (const distance of [...byDistance.keys()].toSorted((a, b) => a - b)) {
      const found = (byDistance.get(distance) ?? [])
        .map(({ surface }) => this.formsOf(surface).filter(({ isStop }) => !isStop))
        .filter((forms) => forms.length > 0 && fits(forms, distance));
      if (found.length > 0) return found;
    }
    return [];
  }
}
