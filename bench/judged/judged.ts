import type { SearchIndex } from "@plaza/search";
import { type Figure, judge } from "../figures.ts";
import { queryOf } from "../search/asking.ts";
import { type EngineName, withIndex } from "../search/engine.ts";
import { mean, ndcgAt10 } from "../search/scores.ts";
import { type JudgedLanguage, judgedLanguages, type Need, readJudgments, readNeeds } from "./judged-set.ts";
import { resourceKeys, starterDocuments } from "./starter-library.ts";

type Grades = ReadonlyMap<number, number>;
type Answer = { ndcg: number; recall: number };

const hitsMax = 10;
/** From here on a resource counts as found: it answers the need or helps much. */
const helpfulMin = 2;

/** Grades by document of each need. */
const readGrades = (): Map<string, Grades> => {
  const idOf = new Map(resourceKeys().map((key, index) => [key, index + 1]));
  const byNeed = Map.groupBy(readJudgments("judgments.tsv"), ({ need }) => need);
  return new Map(
    [...byNeed].map(([need, judgments]) => [
      need,
      new Map(judgments.map(({ resource, grade }) => [idOf.get(resource) ?? 0, grade])),
    ]),
  );
};

/** Share of the helpful resources among the first ten hits, of the ten that fit when there are more. */
const recallAt10 = (hits: readonly number[], graded: Grades): number => {
  const helpful = [...graded.values()].filter((grade) => grade >= helpfulMin).length;
  const found = hits.slice(0, hitsMax).filter((id) => (graded.get(id) ?? 0) >= helpfulMin).length;
  return found / Math.max(1, Math.min(hitsMax, helpful));
};

const ask = async (
  index: SearchIndex,
  needs: readonly Need[],
  graded: ReadonlyMap<string, Grades>,
  language: JudgedLanguage,
): Promise<Answer[]> => {
  const answers: Answer[] = [];
  for (const { id, queries } of needs) {
    const text = queries[language];
    if (text === undefined) continue;
    const judged = graded.get(id) ?? new Map<number, number>();
    const { hits } = await index.search(queryOf(text, language, hitsMax));
    const ids = hits.map((hit) => hit.id);
    answers.push({ ndcg: ndcgAt10(ids, judged), recall: recallAt10(ids, judged) });
  }
  return answers;
};

const figuresOf = (language: JudgedLanguage, answers: readonly Answer[]): Figure[] => [
  { what: `${language}, ${answers.length} needs`, value: mean(answers.map(({ ndcg }) => ndcg)), unit: "nDCG@10" },
  {
    what: `${language}, grades 2 and 3 among the first ten`,
    value: mean(answers.map(({ recall }) => recall)),
    unit: "recall@10",
  },
];

/** Asks the starter library for the judged needs, in each language by a reader of it; no figure has a floor. */
export async function benchJudged(engine: EngineName = "embedded"): Promise<boolean> {
  const needs = readNeeds();
  const graded = readGrades();
  const figures = await withIndex(engine, starterDocuments(), async (index) => {
    const byLanguage: Figure[] = [];
    for (const language of judgedLanguages)
      byLanguage.push(...figuresOf(language, await ask(index, needs, graded, language)));
    return byLanguage;
  });
  return judge(engine === "embedded" ? "judged" : `judged-${engine}`, figures);
}
