import type { DatabaseSync, StatementSync } from "node:sqlite";
import { prepareRows } from "../files/schema.ts";
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
const kinMax = 300;
const nearMax = 60;

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
export class Vocabulary {
  readonly #speller: Speller;
  readonly #find: StatementSync;
  readonly #continue: StatementSync;
  readonly #findKin: StatementSync;
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
    this.#findKin = prepareRows(
      database,
      `SELECT term FROM vocabulary WHERE surface >= ? AND surface < ? AND language = ? AND is_stop = 0 LIMIT ${kinMax}`,
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

  /** Stems of a language's words that begin like this. */
  termsFrom(prefix: string, language: string): string[] {
    const rows: unknown[] = this.#findKin.all(prefix, `${prefix}\u{10ffff}`, language);
    return [...new Set(rows.map((row) => String((row as unknown[])[0])))].filter((term) => term.startsWith(prefix));
  }

  continuationsOf(prefix: string): KnownWord[] {
    if (prefix.length < prefixMin) return [];
    return this.#continue.all(prefix, `${prefix}\u{10ffff}`).map(toKnownWord);
  }

  /** Words of the index with few errors between, two at most, and every language that has them. */
  correctionsOf(word: string, leastFrequency: number): { forms: KnownWord[]; distance: number }[] {
    if (!this.#speller.canCorrect(word)) return [];
    return this.#speller
      .near(word, leastFrequency)
      .filter(({ surface }) => surface !== word)
      .toSorted((a, b) => a.distance - b.distance)
      .slice(0, nearMax)
      .map(({ surface, distance }) => ({ distance, forms: this.formsOf(surface).filter(({ isStop }) => !isStop) }))
      .filter(({ forms }) => forms.length > 0);
  }
}
