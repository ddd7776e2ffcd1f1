/** Normalised discounted cumulative gain of the first ten hits. */
export const ndcgAt10 = (hits: readonly number[], judged: ReadonlyMap<number, number>): number => {
  const gain = (grade: number, rank: number): number => grade / Math.log2(rank + 2);
  const reached = hits.slice(0, 10).reduce((sum, id, rank) => sum + gain(judged.get(id) ?? 0, rank), 0);
  const best = [...judged.values()]
    .toSorted((a, b) => b - a)
    .slice(0, 10)
    .reduce((sum, grade, rank) => sum + gain(grade, rank), 0);
  return best === 0 ? 0 : reached / best;
};

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
