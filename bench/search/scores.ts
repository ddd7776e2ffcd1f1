type Judged = ReadonlyMap<number, number>;

/** Normalised discounted cumulative gain of the first ten hits. */
export const ndcgAt10 = (hits: readonly number[], judged: Judged): number => {
  const gain = (grade: number, rank: number): number => grade / Math.log2(rank + 2);
  const reached = hits.slice(0, 10).reduce((sum, id, rank) => sum + gain(judged.get(id) ?? 0, rank), 0);
  const best = [...judged.values()]
    .toSorted((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, rank) => sum + gain(grade, rank), 0);
  return best === 0 ? 0 : reached / best;
};

/** One over the rank of the first right hit; 0 when there is none. */
export const reciprocalRank = (hits: readonly number[], judged: Judged): number => {
  const rank = hits.findIndex((id) => (judged.get(id) ?? 0) > 0);
  return rank === -1 ? 0 : 1 / (rank + 1);
};

/** Share of the right documents among the first hundred hits. */
export const recallAt100 = (hits: readonly number[], judged: Judged): number => {
  const right = [...judged].filter(([, grade]) => grade > 0).map(([id]) => id);
  const found = new Set(hits.slice(0, 100));
  return right.filter((id) => found.has(id)).length / Math.max(1, right.length);
};

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
