import type { DatabaseSync, StatementSync } from "node:sqlite";
import { editDistance } from "./edit-distance.ts";
import { prepareRows } from "../files/schema.ts";
import { visitInSlices } from "../slices.ts";

/** A word of fewer letters has too many neighbours to be guessed at. */
const correctedMin = 5;
/** From this length on, two errors still leave a word recognisable. */
const twoErrorsMin = 8;
const knownMax = 32;

const allowedErrors = (word: string): number => (word.length >= twoErrorsMin ? 2 : 1);

/** One bit per letter (modulo 32): words that differ in many bits need no closer look. */
const letterBits = (word: string): number => {
  let bits = 0;
  for (let index = 0; index < word.length; index += 1) bits |= 1 << (word.charCodeAt(index) & 31);
  return bits;
};

const countBits = (bits: number): number => {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
};

/** One error takes away one kind of letter at most, and brings one at most. */
const areFarApart = (a: number, b: number, limit: number): boolean =>
  countBits(a & ~b) > limit || countBits(b & ~a) > limit;

export type NearWord = { surface: string; distance: number };

type Sought = { word: string; bits: number; errorsMax: number; leastFrequency: number };

/** Words of one length, side by side in plain lists: thousands are passed over for each one looked at. */
class WordList {
  readonly #words: string[] = [];
  readonly #bits: number[] = [];
  readonly #frequencies: number[] = [];

  add(word: string, frequency: number): void {
    this.#words.push(word);
    this.#bits.push(letterBits(word));
    this.#frequencies.push(frequency);
  }

  *near({ word, bits, errorsMax, leastFrequency }: Sought): Generator<NearWord> {
    const allBits = this.#bits;
    const frequencies = this.#frequencies;
    for (let index = 0; index < allBits.length; index += 1) {
      if ((frequencies[index] ?? 0) < leastFrequency || areFarApart(bits, allBits[index] ?? 0, errorsMax)) continue;
      const surface = this.#words[index] ?? "";
      const distance = editDistance(word, surface, errorsMax);
      // Two errors are too many to doubt the first letter as well.
      if (distance <= errorsMax && (distance === 1 || surface[0] === word[0])) yield { surface, distance };
    }
  }
}

/** Word forms of the index in memory (about 50 bytes each), to find those within one or two errors of a word. */
export class Speller {
  readonly #byLength: WordList[] = [];
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
    const sought = { word, bits: letterBits(word), errorsMax, leastFrequency };
    const found = new Map<string, NearWord>();
    for (let length = word.length - errorsMax; length <= word.length + errorsMax; length += 1)
      for (const near of this.#byLength[length]?.near(sought) ?? []) found.set(near.surface, near);
    return [...found.values()];
  }

  #learn(row: unknown): void {
    if (!Array.isArray(row)) return;
    const [surface, word, frequency] = row as unknown[];
    if (typeof surface !== "string") return;
    (this.#byLength[surface.length] ??= new WordList()).add(surface, Number(frequency));
    this.#lastWord = Math.max(this.#lastWord, Number(word));
  }
}
