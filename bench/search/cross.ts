import type { SearchIndex } from "@plaza/search";
import type { Figure } from "../figures.ts";
import { askAll, type Score, scoreOf } from "./asking.ts";
import { type EngineName, withIndex } from "./engine.ts";
import type { Options } from "./options.ts";
import { type JudgedQuery, readSet, type RetrievalSet } from "./retrieval-set.ts";
import { detailsOf, printScores, type ScoreRow } from "./score-table.ts";
import { firstThreeWords } from "./three-words.ts";
import { arriving, type Way } from "./ways.ts";

const threeWordFloors: Readonly<Record<string, number>> = { es: 0.6, fr: 0.58, de: 0.54, it: 0.62, ar: 0.28, ru: 0.34 };
const spanishOverEnglishFloor = 0.86;

const crossed = { en: "xquad-en", es: "xquad-es", th: "xquad-th" } as const;

type Asking = { index: SearchIndex; queries: readonly JudgedQuery[]; language: string; ways: readonly Way[] };

/** The reader's language is that of the query. */
const scoreWays = async ({ index, queries, language, ways }: Asking, suffix: string): Promise<[string, Score][]> => {
  const scores: [string, Score][] = [];
  for (const way of ways) {
    const arrived = arriving(queries, way, language);
    if (arrived !== null) scores.push([`${way}${suffix}`, scoreOf(await askAll(index, arrived, language))]);
  }
  return scores;
};

const shortened = (queries: readonly JudgedQuery[], language: string): JudgedQuery[] =>
  queries.map(({ text, judged }) => ({ text: firstThreeWords(text, language), judged }));

/** English asks for its own texts: what is lost by three words alone, and not by the language. */
const withEnglish = ({ documents, queries }: RetrievalSet): Map<string, JudgedQuery[]> =>
  new Map([["en", documents.map(({ body, id }) => ({ text: body, judged: new Map([[id, 1]]) }))], ...queries]);

const scoreGoals = async (engine: EngineName, dataFolder: string, ways: readonly Way[]): Promise<ScoreRow[]> => {
  const set = readSet(dataFolder, "sdg-xl");
  return withIndex(engine, set.documents, async (index) => {
    const rows: ScoreRow[] = [];
    for (const [language, queries] of withEnglish(set)) {
      const three = { index, queries: shortened(queries, language), language, ways };
      const whole = { index, queries, language, ways: ways.filter((way) => way === "plain") };
      const scores = [...(await scoreWays(three, ", 3 words")), ...(await scoreWays(whole, ", whole"))];
      rows.push({ name: `${language}>en`, scores: new Map(scores) });
    }
    return rows;
  });
};

const scorePassages = async (engine: EngineName, dataFolder: string, ways: readonly Way[]): Promise<ScoreRow[]> => {
  const rows: ScoreRow[] = [];
  for (const [to, name] of Object.entries(crossed)) {
    const { documents } = readSet(dataFolder, name);
    await withIndex(engine, documents, async (index) => {
      for (const [from, queriesOf] of Object.entries(crossed)) {
        if (from === to) continue;
        const queries = readSet(dataFolder, name, { queriesOf }).queries.get(from) ?? [];
        const scores = await scoreWays({ index, queries, language: from, ways }, "");
        rows.push({ name: `${from}>${to}`, scores: new Map(scores) });
      }
    });
  }
  return rows;
};

const floorsOf = (goals: readonly ScoreRow[], passages: readonly ScoreRow[]): Figure[] => {
  const figures: Figure[] = [];
  for (const { name, scores } of goals) {
    const value = scores.get("plain, 3 words")?.ndcg;
    if (value === undefined) continue;
    const floor = threeWordFloors[name.slice(0, 2)];
    const figure = { what: `sdg-xl ${name}, 3 words`, value, unit: "nDCG@10" };
    figures.push(floor === undefined ? figure : { ...figure, floor });
  }
  for (const { name, scores } of passages) {
    const value = scores.get("plain")?.ndcg;
    if (value === undefined) continue;
    const figure = { what: `xquad ${name}`, value, unit: "nDCG@10" };
    figures.push(name === "es>en" ? { ...figure, floor: spanishOverEnglishFloor } : figure);
  }
  return figures;
};

/** Queries in one language over documents in another. */
export const measureCross = async ({ engine, sets, ways }: Options, dataFolder: string): Promise<Figure[]> => {
  const crossWays = ways.filter((way) => way !== "two-typos");
  const goals = sets.includes("sdg-xl") ? await scoreGoals(engine, dataFolder, crossWays) : [];
  printScores("sdg-xl over English", goals);
  const passages = sets.includes("xquad-xl") ? await scorePassages(engine, dataFolder, crossWays) : [];
  printScores("xquad, crossed", passages);
  return [...floorsOf(goals, passages), ...detailsOf("sdg-xl", goals), ...detailsOf("xquad", passages)];
};
