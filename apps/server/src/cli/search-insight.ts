import { parseArgs } from "node:util";
import { closeDays, dayOf, type InsightReport, readInsight } from "../features/search-insight/index.ts";
import type { Command } from "./command.ts";

const daysDefault = 30;
/** Ten years: more is a slip of the hand. */
const daysMax = 3_660;
const wrongUse = 2;

const usage = `Usage: npm run plaza -- search-insight [--days=${daysDefault}] [--json]

Shows what people search for: how much on each day and in each language, what finds nothing, and which resources are
opened from results. Days are those of UTC.

  --days=N   so many days up to today (1 to ${daysMax}; ${daysDefault} unless said)
  --json     one JSON document, for other programs

A query is shown only when five or more sources (networks) sent it on one day, and from the day after. All other texts
are deleted when the day is over; this command does so as well.`;

type Wish = { days: number; isJson: boolean };

function readWish(args: string[]): Wish | string {
  try {
    const { values } = parseArgs({ args, options: { days: { type: "string" }, json: { type: "boolean" } } });
    const days = Number(values.days ?? daysDefault);
    const isDays = Number.isInteger(days) && days >= 1 && days <= daysMax;
    return isDays ? { days, isJson: values.json === true } : `--days must be a whole number from 1 to ${daysMax}.`;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return error.message;
  }
}

export const searchInsight: Command = {
  name: "search-insight",
  summary: "Show what people search for, what finds nothing and what is opened",
  usage,
  async run(args, { store, io }) {
    const wish = readWish(args);
    if (typeof wish === "string") {
      io.error(`${wish}\n\n${usage}`);
      return wrongUse;
    }
    const today = dayOf(new Date());
    await closeDays(store.db, today);
    const report = await readInsight(store.db, { days: wish.days, today });
    if (wish.isJson) io.out(JSON.stringify(report, null, 2));
    else for (const line of describeInsight(report)) io.out(line);
    return 0;
  },
};

const number = (value: number): string => value.toLocaleString("en");
const share = (part: number, whole: number): string => `${Math.round((part / Math.max(whole, 1)) * 100)} %`;

function describeInsight(report: InsightReport): string[] {
  const { from, to, sourcesMin, volume, languages, queries, emptyQueries, opened } = report;
  const searches = languages.reduce((sum, line) => sum + line.searches, 0);
  const rule = `sent by ${sourcesMin} or more sources on one day`;
  const queryHead = ["searches", "found nothing", "sources", "days", "language", "query"];
  const queryCells = (lines: InsightReport["queries"]) =>
    lines.map((line) => [
      number(line.searches),
      number(line.zeroResults),
      number(line.sources),
      number(line.days),
      line.language,
      line.text,
    ]);
  return [
    `Searches from ${from} to ${to}: ${number(searches)}`,
    ...table(
      "By language",
      ["searches", "found nothing", "share", "language"],
      languages.map((line) => [
        number(line.searches),
        number(line.zeroResults),
        share(line.zeroResults, line.searches),
        line.language,
      ]),
    ),
    ...table(
      "By day and language",
      ["searches", "found nothing", "language", "day"],
      volume.map((line) => [number(line.searches), number(line.zeroResults), line.language, line.day]),
    ),
    ...table(`Queries ${rule} (sources: most of one day)`, queryHead, queryCells(queries)),
    ...table("Of these, those that found nothing most often", queryHead, queryCells(emptyQueries)),
    ...table(
      "Resources opened from results",
      ["openings", "id", "title"],
      opened.map((line) => [number(line.openings), String(line.resourceId), line.title]),
    ),
  ];
}

/** Columns as wide as their widest cell; the last one as it comes. */
function table(title: string, head: string[], rows: string[][]): string[] {
  if (rows.length === 0) return ["", `${title}: none`];
  const widths = head.map((name, column) => Math.max(name.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    `  ${cells.map((cell, column) => (column === cells.length - 1 ? cell : cell.padEnd(widths[column] ?? 0))).join("  ")}`;
  return ["", `${title}:`, line(head), ...rows.map(line)];
}
