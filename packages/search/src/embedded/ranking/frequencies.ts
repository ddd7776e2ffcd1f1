import type { Postings } from "./postings.ts";

/** How often something stands in each document, weighed by field; rows ascending. */
export type Frequencies = { rows: Int32Array; frequencies: Float32Array };

/** Stop words between the words of a phrase are indexed in titles only. */
const gapMax = 3;
/** What a phrase is worth whose words stand apart (0.2 to 1 made no difference on sdg-xl). */
const apartShare = 0.5;

type Held = { lists: readonly Postings[]; at: readonly number[] };

const placesOf = ({ starts, places }: Postings, index: number): Int32Array =>
  places.subarray(starts[index] ?? 0, starts[index + 1] ?? 0);

/** Whether the words of a phrase stand in order and near each other somewhere in a document that holds them all. */
const standTogether = ({ lists, at }: Held): boolean => {
  let ends: readonly number[] = [];
  for (const [position, postings] of lists.entries()) {
    const places = [...placesOf(postings, at[position] ?? 0)];
    ends = position === 0 ? places : places.filter((place) => ends.some((end) => place > end && place - end <= gapMax));
    if (ends.length === 0) return false;
  }
  return true;
};

/**
 * A phrase counts as often as its rarest word when its words stand together, half as often when they are apart, and
 * by the share of its words, squared and halved, when some are missing.
 */
export const phraseFrequencies = (lists: readonly Postings[]): Frequencies => {
  const held = new Map<number, { count: number; least: number; at: number[] }>();
  for (const [position, { rows, frequencies }] of lists.entries())
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      const known = held.get(row) ?? { count: 0, least: Infinity, at: [] };
      known.count += 1;
      known.least = Math.min(known.least, frequencies[index] ?? 0);
      known.at[position] = index;
      held.set(row, known);
    }
  const sorted = [...held].toSorted(([a], [b]) => a - b);
  return {
    rows: Int32Array.from(sorted, ([row]) => row),
    frequencies: Float32Array.from(sorted, ([, { count, least, at }]) => {
      if (count < lists.length) return least * apartShare * (count / lists.length) ** 2;
      return standTogether({ lists, at }) ? least : least * apartShare;
    }),
  };
};
