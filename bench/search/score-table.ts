import type { Figure } from "../figures.ts";
import type { Score } from "./asking.ts";
import { mean } from "./scores.ts";

/** Scores of one set, or of one pair of languages, by the way its queries arrive. */
export type ScoreRow = { name: string; scores: ReadonlyMap<string, Score> };

const waysOf = (rows: readonly ScoreRow[]): string[] => [...new Set(rows.flatMap(({ scores }) => [...scores.keys()]))];

const valuesOf = (rows: readonly ScoreRow[], way: string, value: (score: Score) => number): number[] =>
  rows.flatMap(({ scores }) => {
    const score = scores.get(way);
    return score === undefined ? [] : [value(score)];
  });

/** Mean over the rows that have the way; every row counts alike, however many queries it has. */
export const meanOf = (rows: readonly ScoreRow[], way: string, value: (score: Score) => number): number =>
  mean(valuesOf(rows, way, value));

/** Share of all queries of all rows that found nothing. */
export const zeroShareOf = (rows: readonly ScoreRow[], way: string): number => {
  const sum = (value: (score: Score) => number): number => valuesOf(rows, way, value).reduce((a, b) => a + b, 0);
  return (
    sum(({ zeroShare, queries }) => zeroShare * queries) /
    Math.max(
      1,
      sum(({ queries }) => queries),
    )
  );
};

const cellOf = ({ ndcg, mrr, recall, zeroShare }: Score): string =>
  `${[ndcg, mrr, recall].map((value) => value.toFixed(3)).join(" ")} ${(zeroShare * 100).toFixed(1)}%`;

const cellWidth = 26;

export const printScores = (title: string, rows: readonly ScoreRow[]): void => {
  if (rows.length === 0) return;
  const ways = waysOf(rows);
  const nameWidth = Math.max(...rows.map(({ name }) => name.length), 4) + 2;
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(nameWidth)}${cells.map((cell) => cell.padEnd(cellWidth)).join("")}`.trimEnd();
  const timeOf = ({ scores }: ScoreRow): string => {
    const all = [...scores.values()];
    return `${Math.max(...all.map(({ p50 }) => p50)).toFixed(1)} / ${Math.max(...all.map(({ p95 }) => p95)).toFixed(1)}`;
  };
  const body = rows.map((row) =>
    line(row.name, [
      ...ways.map((way) => {
        const score = row.scores.get(way);
        return score === undefined ? "-" : cellOf(score);
      }),
      timeOf(row),
    ]),
  );
  const means = line(
    "mean",
    ways.map((way) =>
      [({ ndcg }: Score) => ndcg, ({ mrr }: Score) => mrr, ({ recall }: Score) => recall]
        .map((value) => meanOf(rows, way, value).toFixed(3))
        .join(" "),
    ),
  );
  const heading = `${title}: nDCG@10, MRR, recall@100, queries without a hit; engine ms p50 / p95 of the slowest way`;
  process.stdout.write(`\n${[heading, line("", ways), ...body, means].join("\n")}\n`);
};

/** Every score as a figure that is kept. */
export const detailsOf = (title: string, rows: readonly ScoreRow[]): Figure[] =>
  rows.flatMap(({ name, scores }) =>
    [...scores].flatMap(([way, { ndcg, mrr, recall, zeroShare }]) =>
      (
        [
          [ndcg, "nDCG@10"],
          [mrr, "MRR"],
          [recall, "recall@100"],
          [zeroShare, "share without a hit"],
        ] as const
      ).map(([value, unit]) => ({ what: `${title}, ${name}, ${way}, ${unit}`, value, unit: "", isDetail: true })),
    ),
  );
