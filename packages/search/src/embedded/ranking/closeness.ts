import type { WordGroup } from "../words/word-group.ts";
import { placesIn, type Postings, type PostingsReader } from "./postings.ts";
import { rarityOf } from "./scorer.ts";

/** Of 0, 0.3, 0.4, 0.6, 1 on the mean of the seven sets. */
const pairGain = 0.4;
/** More ways to find a word than these rarely stand beside the next one. */
const readingsMax = 3;
/** A pair found once gains two thirds of what it gains when found ever so often. */
const pairSaturation = 0.5;

type Word = { postings: Postings[]; rarity: number };

/** What pairs of neighbouring words of the query gain that stand side by side in a text too. */
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
}

const countPairs = (before: ReadonlySet<number>, after: ReadonlySet<number>): number => {
  let pairs = 0;
  for (const place of after) if (before.has(place - 1)) pairs += 1;
  return pairs;
};
