import type { SearchIndex } from "@plaza/search";
import type { Figure } from "../figures.ts";
import { askAll, type Score, scoreOf } from "./asking.ts";
import { withIndex } from "./engine.ts";
import { type Options, ownSets } from "./options.ts";
import { readSet, type RetrievalSet } from "./retrieval-set.ts";
import { detailsOf, meanOf, printScores, type ScoreRow, zeroShareOf } from "./score-table.ts";
import { arriving, type Way } from "./ways.ts";

type Floors = Readonly<Partial<Record<Way, number>>>;

const meanFloors: Floors = { plain: 0.9, typo: 0.89, cut: 0.86 };
const zeroShareMax = 0.005;

/** A reader of another language than the set's meets the same questions; three ways tell enough. */
const foreignWays: readonly Way[] = ["plain", "typo", "cut"];

const chosenSets = ({ sets }: Options): (typeof ownSets)[number][] => ownSets.filter((name) => sets.includes(name));

const scoreSet = async (
  index: SearchIndex,
  set: RetrievalSet,
  ways: readonly Way[],
  readerLanguage = set.language,
): Promise<ScoreRow> => {
  const queries = set.queries.get(set.language) ?? [];
  const scores = new Map<string, Score>();
  for (const way of ways) {
    const arrived = arriving(queries, way, set.language);
    if (arrived !== null) scores.set(way, scoreOf(await askAll(index, arrived, readerLanguage)));
  }
  return { name: set.name, scores };
};

const meansOf = (title: string, rows: readonly ScoreRow[], ways: readonly Way[], floors: Floors = {}): Figure[] =>
  ways
    .filter((way) => rows.some(({ scores }) => scores.has(way)))
    .map((way) => {
      const figure = { what: `${title}, mean, ${way}`, value: meanOf(rows, way, ({ ndcg }) => ndcg), unit: "nDCG@10" };
      const floor = floors[way];
      return floor === undefined ? figure : { ...figure, floor };
    });

const withoutHit = (rows: readonly ScoreRow[], ways: readonly Way[]): Figure[] =>
  ways.includes("typo")
    ? [{ what: "alone, share without a hit, typo", value: zeroShareOf(rows, "typo"), unit: "", budget: zeroShareMax }]
    : [];

/** Each set in an index of its own, asked in its own language; the floors are of all sets together. */
export const measureApart = async (options: Options, dataFolder: string): Promise<Figure[]> => {
  const { engine, ways } = options;
  const rows: ScoreRow[] = [];
  for (const name of chosenSets(options)) {
    const set = readSet(dataFolder, name);
    await withIndex(engine, set.documents, async (index) => void rows.push(await scoreSet(index, set, ways)));
  }
  printScores("Each set alone", rows);
  if (rows.length === 0) return [];
  const floors = rows.length === ownSets.length ? meanFloors : {};
  return [...meansOf("alone", rows, ways, floors), ...withoutHit(rows, ways), ...detailsOf("alone", rows)];
};

/** The same, read by somebody whose interface is in English. */
export const measureForeign = async (options: Options, dataFolder: string): Promise<Figure[]> => {
  const ways = options.ways.filter((way) => foreignWays.includes(way));
  const rows: ScoreRow[] = [];
  for (const name of chosenSets(options)) {
    const set = readSet(dataFolder, name);
    await withIndex(
      options.engine,
      set.documents,
      async (index) => void rows.push(await scoreSet(index, set, ways, "en")),
    );
  }
  printScores("Each set alone, English reader", rows);
  return [...meansOf("alone, English reader", rows, ways), ...detailsOf("alone, English reader", rows)];
};

/** `squad-es` holds the same paragraphs as `xquad-es` in other words: in one index, right answers would count as wrong. */
const isShared = (name: string): boolean => name !== "squad-es";

/** All sets in one index of five languages. */
export const measureShared = async (options: Options, dataFolder: string): Promise<Figure[]> => {
  let firstId = 1;
  const sets = chosenSets(options)
    .filter(isShared)
    .map((name) => {
      const set = readSet(dataFolder, name, { firstId });
      firstId += set.documents.length;
      return set;
    });
  const documents = sets.flatMap((set) => set.documents);
  if (documents.length === 0) return [];
  const rows: ScoreRow[] = [];
  await withIndex(options.engine, documents, async (index) => {
    for (const set of sets) rows.push(await scoreSet(index, set, options.ways));
  });
  printScores("All sets in one index", rows);
  return [...meansOf("together", rows, options.ways), ...detailsOf("together", rows)];
};
