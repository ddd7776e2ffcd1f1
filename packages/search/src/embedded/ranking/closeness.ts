import type { WordGroup } from "../words/word-group.ts";
import { placesIn, type Postings, type PostingsReader } from "./postings.ts";
import { rarityOf } from "./scorer.ts";

/** Of 0, 0.3, 0.4, 0.6, 1 on the mean of the seven sets. */
const pairGain = 0.4;
/** What the words that stand nearest together gain, and how near that is; of 0.2 to 1 and 8 to 25 on the seven sets. */
const nearGain = 0.3;
const nearWords = 12;
/** More ways to find a word than these rarely stand beside the next one. */
const readingsMax = 3;
/** A pair found once gains two thirds of what it gains when found ever so often. */
const pairSaturation = 0.5;

type Word = { postings: Postings[]; rarity: number };

/** What words of the query gain that stand side by side, or near one another, in a text too. */
export class Closeness {
  readonly #words: Word[];

  constructor(postings: PostingsReader, groups: readonly WordGroup[], documents: number) {
    this.#words = groups.map(({ readings }) => {
      const terms = readings.filter(({ weight }) => weight >= 0.5).flatMap((reading) => reading.terms);
      const lists = terms.slice(0, readingsMax).map((term) => postings.of(term));
      const found = lists.reduce((sum, { rows }) => sum + rows.length, 0);
      return { postings: lists, rarity: rarityOf(Math.min(found, documents), documents) };
    });
  }

  of(row: number): number {
    return this.#pairs(row) + nearGain * this.#near(row);
  }

  #pairs(row: number): number {
    let gain = 0;
    let before: Set<number> | null = null;
    let rarityBefore = 0;
    for (const { postings, rarity } of this.#words) {
      const places = new Set(postings.flatMap((list) => [...placesIn(list, row)]));
      if (before !== null && before.size > 0 && places.size > 0) {
        const pairs = countPairs(before, places);
        gain += (pairGain * Math.min(rarity, rarityBefore) * pairs) / (pairs + pairSaturation);
      }
      before = places;
      rarityBefore = rarity;
    }
    return gain;
  }

  /** The rarity of the different words that stand within `nearWords` of one another, where they weigh most. */
  #near(row: number): number {
    const found = this.#words.flatMap(({ postings, rarity }, word) =>
      postings.flatMap((list) => [...placesIn(list, row)].map((place) => ({ place, word, rarity }))),
    );
    found.sort((a, b) => a.place - b.place);
    const counts = new Map<number, number>();
    let first = 0;
    let sum = 0;
    let most = 0;
    for (const { place, word, rarity } of found) {
      const count = counts.get(word) ?? 0;
      counts.set(word, count + 1);
      if (count === 0) sum += rarity;
      for (let left = found[first]; left !== undefined && place - left.place > nearWords; left = found[first]) {
        first += 1;
        const rest = (counts.get(left.word) ?? 1) - 1;
        counts.set(left.word, rest);
        if (rest === 0) sum -= left.rarity;
      }
      most = Math.max(most, sum);
    }
    return most;
  }
}

const countPairs = (before: ReadonlySet<number>, after: ReadonlySet<number>): number => {
  let pairs = 0;
  for (const place of after) if (before.has(place - 1)) pairs += 1;
  return pairs;
};
