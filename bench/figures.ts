import { mkdirSync, writeFileSync } from "node:fs";

/** One measured figure; without a budget it is only printed. */
export type Figure = { what: string; value: number; unit: string; budget?: number };

const resultsFolder = new URL("./results/", import.meta.url);
const isOver = ({ value, budget }: Figure): boolean => budget !== undefined && value > budget;

/** Prints a table, writes `bench/results/<name>.json`, and tells whether every budget held. */
export function judge(name: string, figures: Figure[]): boolean {
  const rows = figures.map((figure) => [
    figure.what,
    `${round(figure.value)} ${figure.unit}`,
    figure.budget === undefined ? "" : `<= ${figure.budget} ${figure.unit}`,
    figure.budget === undefined ? "" : isOver(figure) ? "OVER" : "ok",
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  process.stdout.write(`\n${name}\n`);
  for (const row of rows)
    process.stdout.write(`  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}\n`);
  mkdirSync(resultsFolder, { recursive: true });
  writeFileSync(new URL(`${name}.json`, resultsFolder), `${JSON.stringify(figures, null, 2)}\n`);
  return !figures.some(isOver);
}

const round = (value: number): number => (value >= 100 ? Math.round(value) : Math.round(value * 100) / 100);

/** `share` from 0 to 1 of sorted or unsorted values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
