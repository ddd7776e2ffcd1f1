import type { DatabaseSync, StatementSync } from "node:sqlite";
import { prepareRows } from "../files/schema.ts";
import { visitInSlices } from "../slices.ts";
import { type NearWord, NearWords } from "./near-words.ts";

/** A word of fewer letters has too many neighbours to be guessed at. */
const correctedMin = 5;
/** From this length on, two errors still leave a word recognisable. */
const twoErrorsMin = 8;
const knownMax = 32;

const allowedErrors = (word: string): number => (word.length >= twoErrorsMin ? 2 : 1);

/** Word forms of the index in memory, to find those within one or two errors of a word. */
export class Speller {
  readonly #words = new NearWords();
  readonly #selectAll: StatementSync;
  readonly #selectAfter: StatementSync;
  #lastWord = 0;

  constructor(database: DatabaseSync) {
    const select = `SELECT surface, word, frequency FROM vocabulary WHERE is_stop = 0 AND length(surface) BETWEEN ${correctedMin - 1} AND ${knownMax}`;
    this.#selectAll = prepareRows(database, select);
    this.#selectAfter = prepareRows(database, `${select} AND word > ?`);
  }

  /** Reads the words that came since; those that went stay until the next build, and whoever looks them up finds none. */
  async load(): Promise<void> {
    const rows = this.#lastWord === 0 ? this.#selectAll.iterate() : this.#selectAfter.iterate(this.#lastWord);
    await visitInSlices(rows, (row) => this.#learn(row));
  }

  canCorrect(word: string): boolean {
    return word.length >= correctedMin && word.length <= knownMax && !/[0-9]/u.test(word);
  }

  /**
   * Words that fewer than `leastFrequency` documents held are passed over. A word that is known itself (a least
   * frequency above 0) is doubted only when a single error makes a frequent word of it.
   */
  near(word: string, leastFrequency: number): NearWord[] {
    const errorsMax = leastFrequency > 0 ? 1 : allowedErrors(word);
    return this.#words.near({ word, errorsMax, leastFrequency });
  }

  #learn(row: unknown): void {
    if (!Array.isArray(row)) return;
    const [surface, word, frequency] = row as unknown[];
    if (typeof surface !== "string") return;
    this.#words.add(surface, Number(frequency));
    this.#lastWord = Math.max(this.#lastWord, Number(word));
  }
}
