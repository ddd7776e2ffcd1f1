import type { Postings } from "./postings.ts";

/** How often something stands in each document, weighed by field; rows ascending. */
export type Frequencies = { rows: Int32Array; frequencies: Float32Array };

/** Stop words between the words of a phrase are indexed in titles only. */
const gapMax = 3;
/** What a phrase is worth whose words stand apart (0.2 to 1 made no difference on sdg-xl). */
const apartShare = 0.5;

/** Where each list of a phrase has come to. */
type Visit = { lists: readonly Postings[]; at: Int32Array };

/** Whether the words from `position` on stand in order, each near after the one before it. */
const goesOn = (visit: Visit, position: number, after: number): boolean => {
  const postings = visit.lists[position];
  if (postings === undefined) return true;
  const { starts, places } = postings;
  const index = visit.at[position] ?? 0;
  const end = starts[index + 1] ?? 0;
  for (let each = starts[index] ?? 0; each < end; each += 1) {
    const place = places[each] ?? 0;
    if (place > after + gapMax) return false;
    if (place > after && goesOn(visit, position + 1, place)) return true;
  }
  return false;
};

/** Whether the words of a phrase stand in order and near each other somewhere in a document that holds them all. */
const standTogether = (visit: Visit): boolean => {
  const [first] = visit.lists;
  if (first === undefined) return false;
  const index = visit.at[0] ?? 0;
  const end = first.starts[index + 1] ?? 0;
  for (let each = first.starts[index] ?? 0; each < end; each += 1)
    if (goesOn(visit, 1, first.places[each] ?? 0)) return true;
  return false;
};

/** The first document that any list has not passed yet; none is left at infinity. */
const nextRow = ({ lists, at }: Visit): number => {
  let next = Infinity;
  for (let position = 0; position < lists.length; position += 1)
    next = Math.min(next, lists[position]?.rows[at[position] ?? 0] ?? Infinity);
  return next;
};

const isAt = ({ lists, at }: Visit, position: number, row: number): boolean =>
  lists[position]?.rows[at[position] ?? 0] === row;

const leastAt = (visit: Visit, row: number): number => {
  let least = Infinity;
  for (let position = 0; position < visit.lists.length; position += 1)
    if (isAt(visit, position, row))
      least = Math.min(least, visit.lists[position]?.frequencies[visit.at[position] ?? 0] ?? 0);
  return least;
};

const shareAt = (visit: Visit, row: number): number => {
  const { length } = visit.lists;
  let count = 0;
  for (let position = 0; position < length; position += 1) if (isAt(visit, position, row)) count += 1;
  if (count < length) return apartShare * (count / length) ** 2;
  return standTogether(visit) ? 1 : apartShare;
};

const pass = (visit: Visit, row: number): void => {
  for (let position = 0; position < visit.lists.length; position += 1)
    if (isAt(visit, position, row)) visit.at[position] = (visit.at[position] ?? 0) + 1;
};

/**
 * A phrase counts as often as its rarest word when its words stand together, half as often when they are apart, and
 * by the share of its words, squared and halved, when some are missing. Lists are ascending: they are read side by side.
 */
export const phraseFrequencies = (lists: readonly Postings[]): Frequencies => {
  const visit: Visit = { lists, at: new Int32Array(lists.length) };
  const room = lists.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = new Int32Array(room);
  const frequencies = new Float32Array(room);
  let found = 0;
  for (let row = nextRow(visit); row < Infinity; row = nextRow(visit)) {
    rows[found] = row;
    frequencies[found] = leastAt(visit, row) * shareAt(visit, row);
    found += 1;
    pass(visit, row);
  }
  return { rows: rows.slice(0, found), frequencies: frequencies.slice(0, found) };
};
