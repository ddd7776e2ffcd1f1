import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmbeddedIndex, type SearchDocument, type SearchIndex, type SearchQuery } from "@plaza/search";
import { readLibrary, readSet, type RetrievalSet } from "./retrieval-set.ts";
import { mean, ndcgAt10, percentile } from "./scores.ts";
import { cutShort, seededRandom, withTypo } from "./spoil.ts";

const setNames = ["stackfaq-en", "piaf-fr", "squad-es", "xquad-en", "xquad-es", "xquad-th", "facqa-id"] as const;
const seed = 7;
const batchSize = 200;

type Latency = { p50Ms: number; p95Ms: number; maxMs: number };
type Score = { plain: number; typo: number; cut: number };
type SetScore = { set: string; queries: number } & Score & Latency;

const budgets = { plain: 0.85, p95Ms: 15, buildMs: 15_000 };

async function* batches(documents: readonly SearchDocument[]): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += batchSize) yield documents.slice(from, from + batchSize);
}

const withIndex = async <Result>(documents: readonly SearchDocument[], use: (index: SearchIndex, buildMs: number) => Promise<Result>): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), "plaza-relevance-"));
  const index = createEmbeddedIndex({ folder });
  try {
    const startedAt = performance.now();
    await index.rebuild(batches(documents), { cursor: "0", generation: 1 });
    return await use(index, performance.now() - startedAt);
  } finally {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

const ask = (text: string, readerLanguage: string): SearchQuery => ({ text, types: ["resource"], filters: {}, readerLanguage, sort: "relevance", page: 1, size: 10, exact: false });

type Asked = { gains: number[]; times: number[] };

const askAll = async (index: SearchIndex, set: RetrievalSet, reader: string, spoil: (text: string) => string): Promise<Asked> => {
  const asked: Asked = { gains: [], times: [] };
  for (const { text, judged } of set.queries) {
    const { hits, tookMs } = await index.search(ask(spoil(text), reader));
    asked.gains.push(ndcgAt10(hits.map(({ id }) => id), judged));
    asked.times.push(tookMs);
  }
  return asked;
};

const latencyOf = (times: readonly number[]): Latency => ({ p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), maxMs: Math.max(...times) });

const scoreSet = async (index: SearchIndex, set: RetrievalSet, reader: string): Promise<SetScore> => {
  const random = seededRandom(seed);
  const plain = await askAll(index, set, reader, (text) => text);
  const typo = await askAll(index, set, reader, (text) => withTypo(text, random));
  const cut = await askAll(index, set, reader, cutShort);
  const times = [plain, typo, cut].flatMap((asked) => asked.times);
  return { set: set.name, queries: set.queries.length, plain: mean(plain.gains), typo: mean(typo.gains), cut: mean(cut.gains), ...latencyOf(times) };
};

const meanScore = (scores: readonly Score[]): Score => ({
  plain: mean(scores.map(({ plain }) => plain)),
  typo: mean(scores.map(({ typo }) => typo)),
  cut: mean(scores.map(({ cut }) => cut)),
});

/** Each set in an index of its own, asked in its own language and by an English reader. */
const scoreApart = async (dataFolder: string): Promise<{ own: SetScore[]; foreign: SetScore[] }> => {
  const own: SetScore[] = [];
  const foreign: SetScore[] = [];
  for (const name of setNames) {
    const set = readSet(dataFolder, name);
    await withIndex(set.documents, async (index) => {
      own.push(await scoreSet(index, set, set.language));
      foreign.push(await scoreSet(index, set, "en"));
    });
  }
  return { own, foreign };
};

/** All sets in one index of five languages. */
const scoreTogether = async (dataFolder: string): Promise<SetScore[]> => {
  let firstId = 1;
  const sets = setNames.map((name) => {
    const set = readSet(dataFolder, name, firstId);
    firstId += set.documents.length;
    return set;
  });
  return withIndex(sets.flatMap(({ documents }) => documents), async (index) => {
    const scores: SetScore[] = [];
    for (const set of sets) scores.push(await scoreSet(index, set, set.language));
    return scores;
  });
};

/** Time and size with the whole library, asked with the questions of every set and with titles of its own. */
const measureLibrary = async (dataFolder: string) => {
  const documents = readLibrary(dataFolder);
  const titles = documents.filter(({ title }) => title !== "").filter((_, index) => index % 12 === 0);
  const questions = setNames.flatMap((name) => readSet(dataFolder, name).queries.slice(0, 100).map(({ text }) => ({ text, language: "en" })));
  const queries = [...titles.map(({ title, language }) => ({ text: title, language })), ...questions];
  return withIndex(documents, async (index, buildMs) => {
    const { bytes } = await index.status();
    const times: number[] = [];
    for (const { text, language } of queries) times.push((await index.search(ask(text, language))).tookMs);
    return { documents: documents.length, buildMs, bytes, queries: queries.length, ...latencyOf(times) };
  });
};

const show = (title: string, scores: readonly SetScore[]): void => {
  const { plain, typo, cut } = meanScore(scores);
  console.log(`\n${title}`);
  console.table(
    [...scores, { set: "mean", plain, typo, cut }].map((score) => Object.fromEntries(Object.entries(score).map(([name, value]) => [name, typeof value === "number" ? Number(value.toFixed(3)) : value]))),
  );
};

const run = async (dataFolder: string): Promise<void> => {
  const { own, foreign } = await scoreApart(dataFolder);
  show("Each set in its own index, reader of its language (nDCG@10)", own);
  show("Each set in its own index, English reader", foreign);
  const together = await scoreTogether(dataFolder);
  show("All sets in one index, reader of the set's language", together);
  const library = await measureLibrary(dataFolder);
  console.log("\nLibrary of 12,755 documents");
  console.table([library]);
  const isMet = { plain: meanScore(own).plain >= budgets.plain, p95Ms: library.p95Ms <= budgets.p95Ms, buildMs: library.buildMs <= budgets.buildMs };
  console.log("Budgets", budgets, "met", isMet);
  const results = join(import.meta.dirname, "..", "results");
  mkdirSync(results, { recursive: true });
  writeFileSync(join(results, "search.json"), `${JSON.stringify({ own, foreign, together, library, budgets, isMet }, null, 2)}\n`);
};

const dataFolder = process.env["PLAZA_TEST_DATA"];
if (dataFolder === undefined) console.log("skipped: PLAZA_TEST_DATA is not set");
else await run(dataFolder);
