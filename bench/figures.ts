import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";

/**
 * One measured figure; without a budget (at most) or a floor (at least) it is only printed.
 * A detail is kept, and printed only when it has moved since the last run.
 */
export type Figure = {
  what: string;
  value: number;
  unit: string;
  budget?: number;
  floor?: number;
  isDetail?: boolean;
};

const resultsFolder = new URL("./results/", import.meta.url);

const isBroken = ({ value, budget, floor }: Figure): boolean =>
  Number.isNaN(value) || (budget !== undefined && value > budget) || (floor !== undefined && value < floor);

const limitOf = ({ budget, floor, unit }: Figure): string => {
  if (budget !== undefined) return `<= ${budget} ${unit}`;
  return floor === undefined ? "" : `>= ${floor} ${unit}`;
};

const verdictOf = (figure: Figure): string => {
  if (limitOf(figure) === "") return "";
  if (!isBroken(figure)) return "ok";
  return figure.floor === undefined ? "OVER" : "UNDER";
};

type Last = ReadonlyMap<string, number>;

const readLast = (name: string): Last => {
  const file = new URL(`${name}.json`, resultsFolder);
  if (!existsSync(file)) return new Map();
  const figures: Figure[] = JSON.parse(readFileSync(file, "utf8"));
  return new Map(figures.map(({ what, value }) => [what, value]));
};

const changeOf = ({ what, value }: Figure, last: Last): string => {
  const before = last.get(what);
  if (before === undefined) return "";
  const change = value - before;
  return `last ${round(before)} (${change < 0 ? "-" : "+"}${round(Math.abs(change))})`;
};

const movedShareMin = 0.01;

const hasMoved = ({ what, value }: Figure, last: Last): boolean => {
  const before = last.get(what);
  return before !== undefined && Math.abs(value - before) > movedShareMin * Math.max(Math.abs(before), 0.1);
};

const print = (title: string, figures: readonly Figure[], last: Last): void => {
  const rows = figures.map((figure) => [
    figure.what,
    `${round(figure.value)} ${figure.unit}`.trim(),
    limitOf(figure).trim(),
    verdictOf(figure),
    changeOf(figure, last),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  process.stdout.write(`\n${title}\n`);
  for (const row of rows)
    process.stdout.write(
      `  ${row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd()}\n`,
    );
};

/**
 * Prints a table beside the figures of the last kept run, and tells whether every budget held.
 * Keeps the figures in `bench/results/<name>.json`; a run of a part is not kept (`isKept` false).
 */
export function judge(name: string, figures: Figure[], isKept = true): boolean {
  const last = readLast(name);
  print(
    name,
    figures.filter(({ isDetail }) => isDetail !== true),
    last,
  );
  const moved = figures.filter((figure) => figure.isDetail === true && hasMoved(figure, last));
  if (moved.length > 0) print(`${name}: what else moved since the last kept run`, moved, last);
  if (isKept) {
    mkdirSync(resultsFolder, { recursive: true });
    writeFileSync(new URL(`${name}.json`, resultsFolder), `${JSON.stringify(figures, null, 2)}\n`);
  }
  return !figures.some(isBroken);
}

/** Shares and scores lie below 1 and are judged by their third digit. */
const round = (value: number): number => {
  if (Math.abs(value) >= 100) return Math.round(value);
  const steps = Math.abs(value) < 1 ? 1_000 : 100;
  return Math.round(value * steps) / steps;
};

/** `share` from 0 to 1 of sorted or unsorted values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
