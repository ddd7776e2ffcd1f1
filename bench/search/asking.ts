import type { SearchIndex, SearchQuery } from "@plaza/search";
import { percentile } from "../figures.ts";
import type { JudgedQuery } from "./retrieval-set.ts";
import { mean, ndcgAt10, recallAt100, reciprocalRank } from "./scores.ts";

type Answered = { ndcg: number; reciprocal: number; recall: number; isEmpty: boolean; tookMs: number };

/** Recall looks at a hundred hits. */
const hitsMax = 100;

export const queryOf = (text: string, readerLanguage: string, size: number): SearchQuery => ({
  text,
  types: ["resource"],
  filters: {},
  audiences: ["everyone"],
  readerLanguage,
  sort: "relevance",
  page: 1,
  size,
  exact: false,
});

export const askAll = async (
  index: SearchIndex,
  queries: readonly JudgedQuery[],
  readerLanguage: string,
): Promise<Answered[]> => {
  const answers: Answered[] = [];
  for (const { text, judged } of queries) {
    const { hits, total, tookMs } = await index.search(queryOf(text, readerLanguage, hitsMax));
    const ids = hits.map(({ id }) => id);
    answers.push({
      ndcg: ndcgAt10(ids, judged),
      reciprocal: reciprocalRank(ids, judged),
      recall: recallAt100(ids, judged),
      isEmpty: total === 0,
      tookMs,
    });
  }
  return answers;
};

export type Score = {
  ndcg: number;
  mrr: number;
  recall: number;
  zeroShare: number;
  queries: number;
  p50: number;
  p95: number;
};

export const scoreOf = (answers: readonly Answered[]): Score => {
  const times = answers.map(({ tookMs }) => tookMs);
  return {
    ndcg: mean(answers.map(({ ndcg }) => ndcg)),
    mrr: mean(answers.map(({ reciprocal }) => reciprocal)),
    recall: mean(answers.map(({ recall }) => recall)),
    zeroShare: mean(answers.map(({ isEmpty }) => Number(isEmpty))),
    queries: answers.length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
};
