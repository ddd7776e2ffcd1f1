import type { SearchDocument, SearchIndex } from "@plaza/search";
import { percentile } from "../figures.ts";
import { queryOf } from "./asking.ts";
import { type EngineName, engineNames, withIndex } from "./engine.ts";
import { enlarge, readLibrary } from "./library.ts";
import { ownSets } from "./options.ts";
import { readSet } from "./retrieval-set.ts";
import { arriving, type Way } from "./ways.ts";

/** What one size of index costs; sent to the process that asked. */
export type Measured = {
  buildMs: number;
  bytes: number;
  restBytes: number;
  peakBytes: number;
  queries: number;
  p50: number;
  p95: number;
  p99: number;
  slowest: number;
  callerP95: number;
};

type Asking = { text: string; language: string };

/** What the product asks for when nobody says otherwise. */
const pageSize = 20;
const titleEvery = 12;
const questionsOfSet = 60;
const askedWays: readonly Way[] = ["plain", "typo", "cut"];

/** Titles of the library, which match most, and questions of every set as they stand, misspelt and unfinished. */
const askingsOf = (dataFolder: string, library: readonly SearchDocument[]): Asking[] => {
  const titles = library
    .filter(({ title }, position) => title !== "" && position % titleEvery === 0)
    .map(({ title, language }) => ({ text: title, language }));
  const questions = ownSets.flatMap((name) => {
    const { language, queries } = readSet(dataFolder, name);
    const chosen = (queries.get(language) ?? []).slice(0, questionsOfSet);
    return askedWays.flatMap((way) => (arriving(chosen, way, language) ?? []).map(({ text }) => ({ text, language })));
  });
  return [...titles, ...questions];
};

/** Resident memory after everything that nobody holds has gone. */
const residentBytes = (): number => {
  globalThis.gc?.();
  return process.memoryUsage.rss();
};

/** Passes the documents on, and looks at memory as they go. */
function* watched(documents: Iterable<SearchDocument>, see: (bytes: number) => void): Generator<SearchDocument> {
  let passed = 0;
  for (const document of documents) {
    if (passed % 1_000 === 0) see(residentBytes());
    passed += 1;
    yield document;
  }
}

const timesOf = async (
  index: SearchIndex,
  askings: readonly Asking[],
): Promise<{ engine: number[]; caller: number[] }> => {
  const times = { engine: [] as number[], caller: [] as number[] };
  for (const { text, language } of askings) {
    const startedAt = performance.now();
    const { tookMs } = await index.search(queryOf(text, language, pageSize));
    times.caller.push(performance.now() - startedAt);
    times.engine.push(tookMs);
  }
  return times;
};

const measure = async (engine: EngineName, dataFolder: string, size: number): Promise<Measured> => {
  const library = readLibrary(dataFolder);
  const askings = askingsOf(dataFolder, library);
  const before = residentBytes();
  let peak = before;
  const documents = watched(enlarge(library, size), (bytes) => {
    peak = Math.max(peak, bytes);
  });
  return withIndex(engine, documents, async (index, buildMs) => {
    peak = Math.max(peak, residentBytes());
    const times = await timesOf(index, askings);
    const { bytes } = await index.status();
    return {
      buildMs,
      bytes,
      restBytes: residentBytes() - before,
      peakBytes: peak - before,
      queries: askings.length,
      p50: percentile(times.engine, 0.5),
      p95: percentile(times.engine, 0.95),
      p99: percentile(times.engine, 0.99),
      slowest: Math.max(...times.engine),
      callerP95: percentile(times.caller, 0.95),
    };
  });
};

const [engine, dataFolder = "", size] = process.argv.slice(2);
const named = engineNames.find((name) => name === engine);
if (named === undefined) throw new Error(`There is no engine named ${engine}.`);
const measured = await measure(named, dataFolder, Number(size));
process.send?.(measured, undefined, undefined, () => process.disconnect());
