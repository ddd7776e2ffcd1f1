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
  readonly #findStem: StatementSync;

  constructor(database: DatabaseSync) {
    this.#speller = new Speller(database);
    this.#find = prepareRows(database, `SELECT ${columns} FROM vocabulary WHERE surface = ?`);
    this.#continue = prepareRows(
      database,
      `SELECT ${columns} FROM vocabulary WHERE surface > ? AND surface < ? AND is_stop = 0 LIMIT ${prefixRowsMax}`,
    );
    this.#findTerm = prepareRows(database, "SELECT col, doc FROM content_term WHERE term = ?");
    this.#findStem = prepareRows(
      database,
      "SELECT 1 FROM vocabulary WHERE surface >= ? AND surface < ? AND language = ? AND term = ? LIMIT 1",
    );
  }

  async load(): Promise<void> {
    await this.#speller.load();
  }

  formsOf(surface: string): KnownWord[] {
    return this.#find.all(surface).map(toKnownWord);
  }

  hasTerm(term: string): boolean {
    return this.#findTerm.get(term) !== undefined;
  }

  /** Documents that hold a term in their own words: in the column that most of them have it in. */
  documentsWith(term: string): number {
    const counts = this.#findTerm.all(term).map((row) => {
      const [column, count] = row as unknown as [string, number];
      return column === "names" ? 0 : count;
    });
    return Math.max(0, ...counts);
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
    const near = this.#speller
      .near(word, leastFrequency)
      .filter(({ surface }) => surface !== word)
      .map(({ surface, distance }) => ({ distance, forms: this.formsOf(surface).filter(({ isStop }) => !isStop) }))
      .filter(({ distance, forms }) => forms.length > 0 && fits(forms, distance));
    const nearest = Math.min(...near.map(({ distance }) => distance));
    return near.filter(({ distance }) => distance === nearest).map(({ forms }) => forms);
  }
}
