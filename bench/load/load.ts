import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Plaza, startPlaza } from "@plaza/e2e/plaza";
import { type Figure, judge } from "../figures.ts";
import { withoutLimits } from "../without-limits.ts";
import { watchMemory } from "./memory.ts";
import { loadFigures } from "./requests.ts";

const requests = 1_000;

/** Imports the real records beside a running server, twice, then asks for pages and searches. */
export async function benchLoad(dataFolder: string): Promise<boolean> {
  const file = join(dataFolder, "library/library.jsonl");
  const plaza = await startPlaza({ environment: withoutLimits });
  try {
    const imported = await importFigures(plaza, file);
    const queries = readQueries(file);
    const loads: Figure[] = [];
    for (const concurrency of [1, 16]) {
      loads.push(...(await loadFigures(plaza, apiSearch(queries, concurrency))));
      loads.push(...(await loadFigures(plaza, libraryPages(concurrency))));
      loads.push(...(await loadFigures(plaza, searchPages(queries, concurrency))));
    }
    return judge("load", [...imported, ...loads]);
  } finally {
    await plaza.stop();
  }
}

async function importFigures(plaza: Plaza, file: string): Promise<Figure[]> {
  const started = performance.now();
  let memory: ReturnType<typeof watchMemory> | undefined;
  const first = await plaza.run(["import", file, "--quiet"], (pid) => (memory = watchMemory(plaza.pid, pid)));
  const seconds = (performance.now() - started) / 1_000;
  memory?.stop();
  process.stdout.write(`${summaryOf(first.output)}\n`);
  const indexed = await secondsUntilIndexed(plaza);
  const again = performance.now();
  const second = await plaza.run(["import", file, "--quiet"]);
  process.stdout.write(`${summaryOf(second.output)}\n`);
  return [
    { what: "import of 12,755 records", value: seconds, unit: "s", budget: 180 },
    { what: "server during the import, peak", value: memory?.peaks.server ?? 0, unit: "MB" },
    { what: "import, peak", value: memory?.peaks.import ?? 0, unit: "MB" },
    { what: "import and server together, peak", value: memory?.peaks.together ?? 0, unit: "MB", budget: 700 },
    { what: "import alone, resident with all shared pages", value: first.peakMegabytes, unit: "MB" },
    { what: "index agrees after", value: indexed, unit: "s" },
    { what: "second import", value: (performance.now() - again) / 1_000, unit: "s" },
  ];
}

/** The counts, without the lines that are named below them. */
const summaryOf = (output: string): string => output.split("\n\n", 1)[0] ?? "";

/** Asks the doctor until index and database agree. */
async function secondsUntilIndexed(plaza: Plaza): Promise<number> {
  const started = performance.now();
  for (;;) {
    const { code, output } = await plaza.run(["doctor"]);
    const seconds = (performance.now() - started) / 1_000;
    if (code === 0) return seconds;
    if (seconds > 120) throw new Error(`The index does not agree with the database after two minutes.\n${output}`);
  }
}

/** Words of real titles, three at a time, from all over the file. */
function readQueries(file: string): string[] {
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const queries = lines.flatMap((line) => {
    const { title } = JSON.parse(line) as { title: string };
    const words = title.split(/\s+/u).filter((word) => word.length > 3);
    return words.length >= 3 ? words.slice(0, 3).join(" ") : [];
  });
  const step = Math.max(1, Math.floor(queries.length / requests));
  return queries.filter((_, position) => position % step === 0).slice(0, requests);
}

const locales = ["en", "es", "fr"];
const localeAt = (position: number): string => locales[position % locales.length] ?? "en";

const apiSearch = (queries: string[], concurrency: number) => ({
  name: "/api/v1/search",
  concurrency,
  budgetMilliseconds: concurrency === 1 ? 50 : 200,
  paths: queries.map((query, position) => `/api/v1/search?q=${encodeURIComponent(query)}&hl=${localeAt(position)}`),
});

const libraryPages = (concurrency: number) => ({
  name: "library page",
  concurrency,
  budgetMilliseconds: concurrency === 1 ? 150 : 300,
  // A page of its own each time, so that none comes from the kept ones.
  paths: Array.from(
    { length: requests / 4 },
    (_, position) =>
      `/${localeAt(position)}/library?page=${1 + position}&sort=${concurrency === 1 ? "newest" : "title"}`,
  ),
});

const searchPages = (queries: string[], concurrency: number) => ({
  name: "search page",
  concurrency,
  budgetMilliseconds: 200,
  paths: queries
    .slice(0, requests / 4)
    .map((query, position) => `/${localeAt(position)}/search?q=${encodeURIComponent(query)}`),
});
