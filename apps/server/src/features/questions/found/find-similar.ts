import type { Database } from "@plaza/database";
import { type SearchIndex, SearchIndexNotReady, type SearchResult } from "@plaza/search";
import { type EvidenceChoice, questionLimits, type SimilarView } from "@plaza/types/questions";
import type { Locale } from "@plaza/types/locales";
import { cleanLine } from "../../../platform/text/plain-text.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { keepNear } from "../../gaps/index.ts";
import { listResourcesById, toResourceItem } from "../../resources/index.ts";
import type { VocabularySource } from "../../topics/index.ts";
import { listQuestionItems } from "../list-questions.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
type Asked = { text: string; locale: Locale };

/** Less says too little of what is meant. */
const shortest = 4;
/** A question of many words finds what holds most of them. */
const queryMax = 200;

/** Candidates of each type, of which what is near is kept. */
const looked = 10;

/** What may answer a question that is only being typed: answered ones first, in any language. No search is counted. */
export async function findSimilar(deps: Deps, viewer: Viewer | null, { text, locale }: Asked): Promise<SimilarView> {
  const query = cleanLine(text).slice(0, queryMax);
  if (query.length < shortest) return { questions: [], resources: [] };
  const [questionIds, resourceIds] = await Promise.all([
    findNear(deps, { type: "question", query, locale, size: looked }, questionLimits.similarQuestions * 2),
    findNear(deps, { type: "resource", query, locale, size: looked }, questionLimits.similarResources),
  ]);
  const [questions, rows] = await Promise.all([
    listQuestionItems(deps, viewer, questionIds, locale),
    listResourcesById(deps, resourceIds),
  ]);
  return {
    questions: questions
      .toSorted((a, b) => Number(b.isAnswered) - Number(a.isAnswered))
      .slice(0, questionLimits.similarQuestions),
    resources: rows.map((row) => toResourceItem(row, locale)),
  };
}

/** Resources whose title may be meant, for the picker of evidence. */
export async function findEvidence(deps: Deps, { text, locale }: Asked): Promise<EvidenceChoice[]> {
  const query = cleanLine(text);
  if (query.length < 2) return [];
  const ids = await findIds(deps, { type: "resource", query, locale, size: evidenceChoices });
  const rows = await listResourcesById(deps, ids);
  return rows.map((row) => {
    const { resourceId, title, publisher, year } = toResourceItem(row, locale);
    return { resourceId, title, publisher, year };
  });
}

const evidenceChoices = 8;

const likelyResources = 5;
const likelyTopicsMax = 2;
/** One resource alone may be about something else. */
const likelyMin = 2;

/** Topics of what the library holds on it: for words in languages that the vocabulary has no names in. */
export async function likelyTopics(deps: Deps, { text, locale }: Asked): Promise<number[]> {
  const query = cleanLine(text).slice(0, queryMax);
  const ids = await findIds(deps, { type: "resource", query, locale, size: likelyResources });
  const counts = await deps.db.resourceTopic.groupBy({
    by: ["topicId"],
    where: { resourceId: { in: ids } },
    _count: { topicId: true },
    orderBy: [{ _count: { topicId: "desc" } }, { topicId: "asc" }],
    take: likelyTopicsMax,
  });
  return counts.flatMap(({ topicId, _count }) => (_count.topicId >= likelyMin ? [topicId] : []));
}

type Wanted = { type: "question" | "resource"; query: string; locale: Locale; size: number };

/** Only what is about it: nothing is better than what wastes the time of somebody who asks. */
async function findNear(deps: Deps, wanted: Wanted, max: number): Promise<number[]> {
  const { hits, language } = await find(deps, wanted);
  const sought = { text: wanted.query, language: language === "und" ? wanted.locale : language };
  const [near = []] = await keepNear(deps.db, [{ sought, hits }]);
  return near.slice(0, max).map(({ id }) => id);
}

const findIds = async (deps: Deps, wanted: Wanted): Promise<number[]> =>
  (await find(deps, wanted)).hits.map(({ id }) => id);

/** A help only: where the index cannot answer, nothing is offered. */
async function find(
  { index }: Deps,
  { type, query, locale, size }: Wanted,
): Promise<Pick<SearchResult, "hits" | "language">> {
  try {
    return await index.search({
      text: query,
      types: [type],
      filters: {},
      audiences: ["everyone"],
      readerLanguage: locale,
      sort: "relevance",
      page: 1,
      size,
      exact: false,
    });
  } catch (error) {
    if (error instanceof SearchIndexNotReady) return { hits: [], language: "und" };
    throw error;
  }
}
