import type { Link } from "../src/lexicon/pair-table.ts";
import type { Concept, Label } from "./read-labels.ts";

const rounds = 6;
/** Links of a word that are kept: the best few, and none far below the best. */
const bestPerWord = 6;
const shareOfBest = 0.12;
const weightMin = 0.02;
/** How much more a usual word counts than a rare one of the same sense. */
const usePower = 0.25;
/** A row counts its links in one byte. */
const linksPerRowMax = 255;

/** Two names of one concept, as numbers of words. */
type Sentence = { rows: number[]; columns: number[]; weight: number };

export type Numbering = (language: string, label: Label) => number[];

const sentencesOf = (concept: Concept, rows: string, columns: string, numbersOf: Numbering): Sentence[] => {
  const [left, right] = [concept.labels.get(rows) ?? [], concept.labels.get(columns) ?? []];
  const share = concept.weight / Math.sqrt(left.length * right.length);
  return left.flatMap((one) =>
    right.map((other) => ({
      rows: numbersOf(rows, one),
      columns: numbersOf(columns, other),
      weight: share * Math.sqrt(one.weight * other.weight),
    })),
  );
};

/** Every row and column that ever stand in one sentence: a cell. Sentences list their cells row by row. */
class Cells {
  readonly rows: number[] = [];
  readonly columns: number[] = [];
  readonly sentences: { cells: Uint32Array; width: number; weight: number }[] = [];
  readonly #numbers = new Map<number, number>();

  constructor(sentences: readonly Sentence[], columnCount: number) {
    for (const { rows, columns, weight } of sentences) {
      const cells = Uint32Array.from(
        rows.flatMap((row) => columns.map((column) => this.#cell(row, column, columnCount))),
      );
      this.sentences.push({ cells, width: columns.length, weight });
    }
  }

  #cell(row: number, column: number, columnCount: number): number {
    const key = row * columnCount + column;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.rows.length);
    this.rows.push(row);
    this.columns.push(column);
    return this.rows.length - 1;
  }
}

/** Each column of a sentence is shared out over its rows by the odds so far. */
const shareOutColumns = (cells: Cells, odds: Float64Array, counts: Float64Array): void => {
  for (const { cells: all, width, weight } of cells.sentences) {
    for (let column = 0; column < width; column += 1) {
      let sum = 0;
      for (let at = column; at < all.length; at += width) sum += odds[all[at] ?? 0] ?? 0;
      for (let at = column; at < all.length; at += width) {
        const cell = all[at] ?? 0;
        counts[cell] = (counts[cell] ?? 0) + (weight * (odds[cell] ?? 0)) / sum;
      }
    }
  }
};

const shareOutRows = (cells: Cells, odds: Float64Array, counts: Float64Array): void => {
  for (const { cells: all, width, weight } of cells.sentences) {
    for (let first = 0; first < all.length; first += width) {
      let sum = 0;
      for (let at = first; at < first + width; at += 1) sum += odds[all[at] ?? 0] ?? 0;
      for (let at = first; at < first + width; at += 1) {
        const cell = all[at] ?? 0;
        counts[cell] = (counts[cell] ?? 0) + (weight * (odds[cell] ?? 0)) / sum;
      }
    }
  }
};

const normalised = (counts: Float64Array, groups: Uint32Array): Float64Array => {
  const sums = new Float64Array(groups.reduce((most, group) => Math.max(most, group), 0) + 1);
  for (const [cell, group] of groups.entries()) sums[group] = (sums[group] ?? 0) + (counts[cell] ?? 0);
  return counts.map((count, cell) => count / (sums[groups[cell] ?? 0] ?? 1));
};

/** IBM Model 1, one way: expected counts after the last round. */
const expectedCounts = (cells: Cells, shareOut: typeof shareOutRows, groups: Uint32Array): Float64Array => {
  let odds: Float64Array = new Float64Array(cells.rows.length).fill(1);
  let counts: Float64Array = new Float64Array(cells.rows.length);
  for (let round = 0; round < rounds; round += 1) {
    counts = new Float64Array(cells.rows.length);
    shareOut(cells, odds, counts);
    odds = normalised(counts, groups);
  }
  return counts;
};

const bestBy = (links: readonly Link[], keyOf: (link: Link) => number): Set<Link> => {
  const byKey = Map.groupBy(links, keyOf);
  const best = new Set<Link>();
  for (const group of byKey.values()) {
    const sorted = group.toSorted((a, b) => b.weight - a.weight || a.row - b.row || a.column - b.column);
    const min = (sorted[0]?.weight ?? 0) * shareOfBest;
    for (const link of sorted.slice(0, bestPerWord)) if (link.weight >= min) best.add(link);
  }
  return best;
};

const cutRows = (links: readonly Link[]): Link[] =>
  [...Map.groupBy(links, ({ row }) => row).values()].flatMap((group) =>
    group.toSorted((a, b) => b.weight - a.weight || a.column - b.column).slice(0, linksPerRowMax),
  );

export type WordNumbers = {
  numbersOf: Numbering;
  size(language: string): number;
  /** How much a word is used in all labels of its language. */
  useOf(language: string, number: number): number;
};

/**
 * Links that both directions agree on: the geometric mean of their expected counts, the best few of either side.
 * Of words that share a sense, the usual one is likelier meant than the rare one ("fight", not "grapple").
 */
export const alignWords = (
  concepts: readonly Concept[],
  { rows, columns }: { rows: string; columns: string },
  words: WordNumbers,
): Link[] => {
  const cells = new Cells(
    concepts.flatMap((concept) => sentencesOf(concept, rows, columns, words.numbersOf)),
    words.size(columns),
  );
  const there = expectedCounts(cells, shareOutColumns, Uint32Array.from(cells.rows));
  const back = expectedCounts(cells, shareOutRows, Uint32Array.from(cells.columns));
  const links = cells.rows
    .map((row, cell) => {
      const column = cells.columns[cell] ?? 0;
      const use = (words.useOf(rows, row) * words.useOf(columns, column)) ** usePower;
      return { row, column, weight: use * Math.sqrt((there[cell] ?? 0) * (back[cell] ?? 0)) };
    })
    .filter(({ weight }) => weight >= weightMin);
  const [byRow, byColumn] = [bestBy(links, ({ row }) => row), bestBy(links, ({ column }) => column)];
  return cutRows(links.filter((link) => byRow.has(link) || byColumn.has(link)));
};
