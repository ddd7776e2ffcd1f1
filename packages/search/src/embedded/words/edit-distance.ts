/** Words are compared by the thousand: the rows of the table are made once. Longer words count as different. */
const lengthMax = 64;
const first = new Uint8Array(lengthMax + 1);
const second = new Uint8Array(lengthMax + 1);
const third = new Uint8Array(lengthMax + 1);

type Rows = { beforeLast: Uint8Array; last: Uint8Array; current: Uint8Array };

const at = (row: Uint8Array, index: number): number => row[index] ?? 0;

const isSwap = (a: string, b: string, i: number, j: number): boolean =>
  i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);

/** Costs of turning the first `i` letters of `a` into each beginning of `b`; gives the least of them. */
const fillRow = ({ beforeLast, last, current }: Rows, a: string, b: string, i: number): number => {
  let least = i;
  current[0] = i;
  for (let j = 1; j <= b.length; j += 1) {
    const change = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
    let cost = Math.min(at(last, j) + 1, at(current, j - 1) + 1, at(last, j - 1) + change);
    if (isSwap(a, b, i, j)) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
    current[j] = cost;
    least = Math.min(least, cost);
  }
  return least;
};

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment);
 * `limit + 1` stands for "more than the limit".
 */
export const editDistance = (a: string, b: string, limit: number): number => {
  if (Math.abs(a.length - b.length) > limit || Math.max(a.length, b.length) > lengthMax) return limit + 1;
  let rows: Rows = { beforeLast: first, last: second, current: third };
  for (let j = 0; j <= b.length; j += 1) rows.last[j] = j;
  for (let i = 1; i <= a.length; i += 1) {
    if (fillRow(rows, a, b, i) > limit) return limit + 1;
    rows = { beforeLast: rows.last, last: rows.current, current: rows.beforeLast };
  }
  return Math.min(at(rows.last, b.length), limit + 1);
};
