import { type Figure, judge, percentile } from "../figures.ts";
import { type Asked, askAll, withIndex } from "./asking.ts";
import { readLibrary, readSet, type RetrievalSet } from "./retrieval-set.ts";
import { mean } from "./scores.ts";
import { cutShort, seededRandom, withTypo } from "./spoil.ts";

const setNames = ["stackfaq-en", "piaf-fr", "squad-es", "xquad-en", "xquad-es", "xquad-th", "facqa-id"] as const;
/** `squad-es` holds the same paragraphs as `xquad-es` in other words: in one index, right answers would count as wrong. */
const sharedSetNames = setNames.filter((name) => name !== "squad-es");
const seed = 7;

const ways = ["plain", "typo", "cut"] as const;
type Way = (typeof ways)[number];
type Scores = Record<Way, number>;
type SetScores = { set: string; scores: Scores; times: number[] };

/** Relevance that may be missing to a perfect order; the best possible is 0. */
const lossMax = 0.15;
const p95MaxMs = 15;
const buildMaxSeconds = 15;

const scoreSet = async (ask: (spoil: (text: string) => string) => Promise<Asked>, set: string): Promise<SetScores> => {
  const random = seededRandom(seed);
  const plain = await ask((text) => text);
  const typo = await ask((text) => withTypo(text, random));
  const cut = await ask(cutShort);
  return {
    set,
    scores: { plain: mean(plain.gains), typo: mean(typo.gains), cut: mean(cut.gains) },
    times: [plain, typo, cut].flatMap(({ times }) => times),
  };
};

const meanOf = (sets: readonly SetScores[], way: Way): number => mean(sets.map(({ scores }) => scores[way]));

const print = (title: string, sets: readonly SetScores[]): void => {
  const line = (name: string, cells: readonly string[]): string =>
    `  ${name.padEnd(14)}${cells.map((cell) => cell.padStart(10)).join("")}\n`;
  const rows = sets.map(({ set, scores, times }) =>
    line(set, [
      ...ways.map((way) => scores[way].toFixed(3)),
      percentile(times, 0.5).toFixed(1),
      percentile(times, 0.95).toFixed(1),
    ]),
  );
  const means = line(
    "mean",
    ways.map((way) => meanOf(sets, way).toFixed(3)),
  );
  process.stdout.write(
    `\n${title} (nDCG@10, milliseconds)\n${line("", [...ways, "p50", "p95"])}${rows.join("")}${means}`,
  );
};

const meanFigures = (title: string, sets: readonly SetScores[]): Figure[] =>
  ways.map((way) => ({ what: `${title}, mean, ${way}`, value: meanOf(sets, way), unit: "nDCG@10" }));

/** Each set in an index of its own, asked in its own language and by an English reader. */
const scoreApart = async (dataFolder: string): Promise<{ own: SetScores[]; foreign: SetScores[] }> => {
  const own: SetScores[] = [];
  const foreign: SetScores[] = [];
  for (const name of setNames) {
    const set = readSet(dataFolder, name);
    await withIndex(set.documents, async (index) => {
      own.push(await scoreSet(async (spoil) => askAll(index, set.queries, set.language, spoil), name));
      foreign.push(await scoreSet(async (spoil) => askAll(index, set.queries, "en", spoil), name));
    });
  }
  return { own, foreign };
};

const readShared = (dataFolder: string): RetrievalSet[] => {
  let firstId = 1;
  return sharedSetNames.map((name) => {
    const set = readSet(dataFolder, name, firstId);
    firstId += set.documents.length;
    return set;
  });
};

/** All sets in one index of five languages. */
const scoreTogether = async (dataFolder: string): Promise<SetScores[]> => {
  const sets = readShared(dataFolder);
  const scores: SetScores[] = [];
  await withIndex(
    sets.flatMap(({ documents }) => documents),
    async (index) => {
      for (const { name, queries, language } of sets)
        scores.push(await scoreSet(async (spoil) => askAll(index, queries, language, spoil), name));
    },
  );
  return scores;
};

/** Time and size with the whole library, asked for titles of its own and with questions of every set. */
const measureLibrary = async (dataFolder: string): Promise<Figure[]> => {
  const documents = readLibrary(dataFolder);
  const titles = documents.filter(({ title }) => title !== "").filter((_, position) => position % 12 === 0);
  const questions = setNames.flatMap((name) => readSet(dataFolder, name).queries.slice(0, 100));
  const queries = [...titles.map(({ title }) => ({ text: title, judged: new Map<number, number>() })), ...questions];
  return withIndex(documents, async (index, buildMs) => {
    const { bytes } = await index.status();
    const { times } = await askAll(index, queries, "en", (text) => text);
    return [
      { what: `build of ${documents.length} documents`, value: buildMs / 1_000, unit: "s", budget: buildMaxSeconds },
      { what: "index size", value: bytes / 1_000_000, unit: "MB" },
      { what: `engine p50 of ${times.length} queries`, value: percentile(times, 0.5), unit: "ms" },
      { what: "engine p95", value: percentile(times, 0.95), unit: "ms", budget: p95MaxMs },
      { what: "engine p99", value: percentile(times, 0.99), unit: "ms" },
    ];
  });
};

/** Scores the embedded engine through its port; writes `bench/results/search.json`. */
export async function benchSearch(dataFolder: string): Promise<boolean> {
  const { own, foreign } = await scoreApart(dataFolder);
  print("Each set alone, reader of its language", own);
  print("Each set alone, English reader", foreign);
  const together = await scoreTogether(dataFolder);
  print("All sets in one index", together);
  const library = await measureLibrary(dataFolder);
  const loss: Figure = {
    what: "relevance lost (1 - mean nDCG@10, plain)",
    value: 1 - meanOf(own, "plain"),
    unit: "",
    budget: lossMax,
  };
  const scores = [
    ...own.map(({ set, scores: { plain } }) => ({ what: `alone, ${set}, plain`, value: plain, unit: "nDCG@10" })),
    ...meanFigures("alone", own),
    ...meanFigures("alone, English reader", foreign),
    ...meanFigures("together", together),
  ];
  return judge("search", [...scores, loss, ...library]);
}
