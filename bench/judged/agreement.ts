import { existsSync } from "node:fs";
import { type Grade, grades, readJudgments } from "./judged-set.ts";
import { needsOfSecondReader } from "./second-reading.ts";

/** Grades of one pair. */
type Both = { first: Grade; second: Grade };

const firstFile = "judgments.tsv";
const secondFile = "second-reader.tsv";
const gradeMax = 3;

const shareOf = (pairs: readonly Both[], holds: (pair: Both) => boolean): number =>
  pairs.filter(holds).length / pairs.length;

/** Squared distance of two grades: 0 when equal, 1 when as far apart as can be. */
const distance = (first: Grade, second: Grade): number => ((first - second) / gradeMax) ** 2;

/** Cohen's kappa with quadratic weights. */
const kappa = (pairs: readonly Both[]): number => {
  const seen = pairs.reduce((sum, { first, second }) => sum + distance(first, second), 0) / pairs.length;
  const byChance = grades
    .flatMap((first) => grades.map((second) => ({ first, second })))
    .reduce(
      (sum, { first, second }) =>
        sum +
        distance(first, second) *
          shareOf(pairs, (pair) => pair.first === first) *
          shareOf(pairs, (pair) => pair.second === second),
      0,
    );
  return 1 - seen / byChance;
};

/** Pairs that both graded; throws when the second reader left a pair of the drawn needs out, or graded others. */
const readBoth = (): Both[] => {
  const drawn = new Set(needsOfSecondReader());
  const asked = readJudgments(firstFile).filter(({ need }) => drawn.has(need));
  const given = readJudgments(secondFile);
  const secondOf = new Map(given.map(({ need, resource, grade }) => [`${need}\t${resource}`, grade]));
  const pairs = asked.flatMap(({ need, resource, grade }) => {
    const second = secondOf.get(`${need}\t${resource}`);
    return second === undefined ? [] : [{ first: grade, second }];
  });
  if (pairs.length !== asked.length || given.length !== asked.length)
    throw new Error(
      `${secondFile} holds ${given.length} pairs, ${pairs.length} of the ${asked.length} that were asked.`,
    );
  return pairs;
};

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const printAgreement = (title: string, pairs: readonly Both[]): void => {
  const exact = shareOf(pairs, ({ first, second }) => first === second);
  const near = shareOf(pairs, ({ first, second }) => Math.abs(first - second) <= 1);
  process.stdout.write(
    `${title}: ${pairs.length} pairs, equal ${percent(exact)}, within one ${percent(near)}, ` +
      `weighted kappa ${kappa(pairs).toFixed(3)}\n`,
  );
};

const printTable = (pairs: readonly Both[]): void => {
  const line = (cells: readonly (string | number)[]): string =>
    `${cells.map((cell) => String(cell).padStart(8)).join("")}\n`;
  const rows = grades.map((first) =>
    line([
      first,
      ...grades.map((second) => pairs.filter((pair) => pair.first === first && pair.second === second).length),
    ]),
  );
  process.stdout.write(`\nFirst reader down, second reader across\n${line(["", ...grades])}${rows.join("")}`);
};

/** The pairs without their grades, for a reader who must not see them. */
const printPairs = (): void => {
  const drawn = new Set(needsOfSecondReader());
  for (const { need, resource } of readJudgments(firstFile))
    if (drawn.has(need)) process.stdout.write(`${need}\t${resource}\n`);
};

if (process.argv.includes("--pairs")) printPairs();
else if (existsSync(new URL(secondFile, import.meta.url))) {
  const pairs = readBoth();
  printAgreement("All pairs", pairs);
  printAgreement(
    "Pairs that a reader graded above 0",
    pairs.filter(({ first, second }) => first > 0 || second > 0),
  );
  printTable(pairs);
} else {
  process.stderr.write(`There is no ${secondFile}: nobody has judged the drawn third a second time.\n`);
  process.exitCode = 1;
}
