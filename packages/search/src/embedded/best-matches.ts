import type { Match } from "./sight.ts";

/** At least the `count` best matches: sorting thousands to show ten would take longer than finding them. */
export const bestMatches = (matches: readonly Match[], count: number): readonly Match[] => {
  if (matches.length <= count) return matches;
  const least = leastOfBest(matches, count);
  return matches.filter(({ score }) => score >= least);
};

/** The score of the last of the best; they are kept ascending, and hardly any match is among them. */
const leastOfBest = (matches: readonly Match[], count: number): number => {
  const best = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  let least = Number.NEGATIVE_INFINITY;
  for (const { score } of matches) {
    if (score <= least) continue;
    const after = placeAfter(best, score);
    best.copyWithin(0, 1, after);
    best[after - 1] = score;
    least = best[0] ?? 0;
  }
  return least;
};

/** How many of the ascending scores are less. */
const placeAfter = (ascending: Float64Array, score: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < score) low = middle + 1;
    else high = middle;
  }
  return low;
};
