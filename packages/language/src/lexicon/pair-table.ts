/** One word of `rows` said as one word of `columns`; weight in expected counts. */
export type Link = { row: number; column: number; weight: number };

/** Weights are kept as logarithms in a byte: steps of six per cent from 1/64 on. */
const stepsPerDoubling = 12;
const lowestPower = -6;

const byteOf = (weight: number): number =>
  Math.min(255, Math.max(0, Math.round((Math.log2(weight) - lowestPower) * stepsPerDoubling)));

const weightOfByte = Float64Array.from({ length: 256 }, (_, byte) => 2 ** (byte / stepsPerDoubling + lowestPower));

const headerWords = 3;
/** Columns are numbered in two bytes. */
export const wordsMax = 65_536;

/** Bytes of a table: rows, columns, links; links per row (1 byte); columns (low bytes, high bytes); weights. */
export const encodePairTable = (rows: number, columns: number, links: readonly Link[]): Uint8Array => {
  const sorted = links.toSorted((a, b) => a.row - b.row || b.weight - a.weight || a.column - b.column);
  const head = headerWords * Uint32Array.BYTES_PER_ELEMENT;
  const bytes = new Uint8Array(head + rows + 3 * sorted.length);
  const view = new DataView(bytes.buffer);
  for (const [word, value] of [rows, columns, sorted.length].entries()) view.setUint32(word * 4, value, true);
  for (const [at, { row, column, weight }] of sorted.entries()) {
    bytes[head + row] = (bytes[head + row] ?? 0) + 1;
    const low = head + rows + at;
    bytes[low] = column & 0xff;
    bytes[low + sorted.length] = column >>> 8;
    bytes[low + 2 * sorted.length] = byteOf(weight);
  }
  return bytes;
};

/** Links grouped by one side: those of `key` stand from `starts[key]` to `starts[key + 1]`. */
type Grouped = { starts: Uint32Array; others: Uint16Array; weights: Uint8Array };

const decode = (bytes: Uint8Array): { rows: number; columns: number; byRow: Grouped } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [rows, columns, links] = [view.getUint32(0, true), view.getUint32(4, true), view.getUint32(8, true)];
  const head = headerWords * Uint32Array.BYTES_PER_ELEMENT;
  if (bytes.length !== head + rows + 3 * links) throw new RangeError("a table of another length than it says");
  const starts = new Uint32Array(rows + 1);
  for (let row = 0; row < rows; row += 1) starts[row + 1] = (starts[row] ?? 0) + (bytes[head + row] ?? 0);
  const others = new Uint16Array(links);
  const low = head + rows;
  for (let at = 0; at < links; at += 1) others[at] = (bytes[low + at] ?? 0) | ((bytes[low + links + at] ?? 0) << 8);
  return { rows, columns, byRow: { starts, others, weights: bytes.slice(low + 2 * links) } };
};

/** Where each group starts, from the group of every link. */
const startsOf = (groups: Uint16Array, size: number): Uint32Array => {
  const starts = new Uint32Array(size + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < size; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  return starts;
};

/** The same links grouped by the other side. */
const turned = ({ starts, others, weights }: Grouped, columns: number): Grouped => {
  const byColumn: Grouped = {
    starts: startsOf(others, columns),
    others: new Uint16Array(others.length),
    weights: new Uint8Array(others.length),
  };
  const next = byColumn.starts.slice();
  let row = 0;
  for (const [at, column] of others.entries()) {
    while ((starts[row + 1] ?? Infinity) <= at) row += 1;
    const to = next[column] ?? 0;
    next[column] = to + 1;
    byColumn.others[to] = row;
    byColumn.weights[to] = weights[at] ?? 0;
  }
  return byColumn;
};

export type WordOdds = { word: number; probability: number };

const oddsIn = ({ starts, others, weights }: Grouped, key: number): WordOdds[] => {
  const odds: WordOdds[] = [];
  let sum = 0;
  for (let at = starts[key] ?? 0; at < (starts[key + 1] ?? 0); at += 1) {
    const weight = weightOfByte[weights[at] ?? 0] ?? 0;
    sum += weight;
    odds.push({ word: others[at] ?? 0, probability: weight });
  }
  for (const one of odds) one.probability /= sum;
  return odds.toSorted((a, b) => b.probability - a.probability || a.word - b.word);
};

/** Which word of one language is which of another, both ways. */
export class PairTable {
  readonly #byRow: Grouped;
  readonly #columns: number;
  #byColumn: Grouped | null = null;

  /** Throws when the bytes are no table. */
  constructor(bytes: Uint8Array) {
    const { columns, byRow } = decode(bytes);
    this.#byRow = byRow;
    this.#columns = columns;
  }

  /** Likeliest first. */
  ofRow(row: number): WordOdds[] {
    return oddsIn(this.#byRow, row);
  }

  ofColumn(column: number): WordOdds[] {
    this.#byColumn ??= turned(this.#byRow, this.#columns);
    return oddsIn(this.#byColumn, column);
  }
}
