import { editDistance } from "./edit-distance.ts";

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

/** Words with a lower frequency are passed over. */
export type Sought = { word: string; errorsMax: number; leastFrequency: number };

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

  *near({ word, errorsMax, leastFrequency }: Sought): Generator<NearWord> {
    const bits = letterBits(word);
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

/** Words in memory (about 50 bytes each), to find those within one or two errors of another. */
export class NearWords {
  readonly #byLength: WordList[] = [];

  add(word: string, frequency: number): void {
    (this.#byLength[word.length] ??= new WordList()).add(word, frequency);
  }

  near(sought: Sought): NearWord[] {
    const found = new Map<string, NearWord>();
    const { length } = sought.word;
    for (let other = length - sought.errorsMax; other <= length + sought.errorsMax; other += 1)
      for (const near of this.#byLength[other]?.near(sought) ?? []) found.set(near.surface, near);
    return [...found.values()];
  }
}
