import type { Database, Prisma } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import { DomainError } from "../../../platform/domain-error.ts";
import type { PageUrls } from "../../../platform/page-urls.ts";
import { cleanLine } from "../../../platform/text/plain-text.ts";
import type { Vocabulary, VocabularySource } from "../../topics/index.ts";
import {
  answerRecordSelect,
  type QuestionDetail,
  type QuestionRecord,
  recordSelect,
  toQuestionDetail,
  toQuestionRecord,
} from "./question.record.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource; urls: PageUrls };

export type RecordQuery = {
  q: string;
  topic: string[];
  lang: string[];
  country: string[];
  answered: boolean | undefined;
  size: number;
  readerLanguage: string;
} & ({ afterId: number } | { page: number });

type Listed = { items: QuestionRecord[]; lastId: number | null };

/** In the order of ids, so that nothing is skipped or repeated while questions come; with words, by relevance and page. */
export async function listQuestionRecords(deps: Deps, query: RecordQuery): Promise<Listed> {
  const vocabulary = await deps.vocabulary.get();
  const { items, isLast } = "page" in query ? await find(deps, query) : await list(deps, query, vocabulary);
  const records = items.map((row) => toQuestionRecord(row, { urls: deps.urls, vocabulary }));
  return { items: records, lastId: isLast ? null : (records.at(-1)?.id ?? null) };
}

const answeredWhere = (answered: boolean | undefined): Prisma.QuestionWhereInput =>
  answered === undefined ? {} : { acceptance: answered ? { isNot: null } : null };

async function list({ db }: Deps, query: Extract<RecordQuery, { afterId: number }>, vocabulary: Vocabulary) {
  const { topic, lang, country, size } = query;
  const rows = await db.question.findMany({
    select: recordSelect,
    where: {
      id: { gt: query.afterId },
      state: "visible",
      ...answeredWhere(query.answered),
      ...(topic.length === 0 ? {} : { topics: { some: { topicId: { in: idsBelow(vocabulary, topic) } } } }),
      ...(lang.length === 0
        ? {}
        : { OR: lang.flatMap((tag) => [{ language: tag }, { language: { startsWith: `${tag}-` } }]) }),
      ...(country.length === 0 ? {} : { place: { countryCode: { in: country } } }),
    },
    orderBy: { id: "asc" },
    take: size + 1,
    relationLoadStrategy: "join",
  });
  return { items: rows.slice(0, size), isLast: rows.length <= size };
}

/** Of topics that nobody knows there are no questions. */
const idsBelow = (vocabulary: Vocabulary, slugs: readonly string[]): number[] =>
  slugs.flatMap((slug) => {
    const term = vocabulary.findBySlug(slug);
    return term ? [term.topicId, ...vocabulary.childrenOf(term.topicId).map(({ topicId }) => topicId)] : [];
  });

async function find({ db, index }: Deps, query: Extract<RecordQuery, { page: number }>) {
  const { q, topic, lang, country, answered, page, size, readerLanguage } = query;
  const { hits } = await index.search({
    text: cleanLine(q),
    types: ["question"],
    filters: { topic, lang, country },
    audiences: ["everyone"],
    readerLanguage,
    sort: "relevance",
    page,
    size,
    exact: false,
  });
  const ids = hits.map(({ id }) => id);
  const rows = await db.question.findMany({
    select: recordSelect,
    where: { id: { in: ids }, state: "visible", ...answeredWhere(answered) },
    relationLoadStrategy: "join",
  });
  const items = ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  return { items, isLast: true };
}

/** @throws DomainError NOT_FOUND for what is not shown to everybody */
export async function showQuestionRecord({ db, vocabulary, urls }: Deps, questionId: number): Promise<QuestionDetail> {
  const [row, answers] = await Promise.all([
    db.question.findUnique({
      select: { ...recordSelect, tried: true },
      where: { id: questionId },
      relationLoadStrategy: "join",
    }),
    db.post.findMany({
      select: answerRecordSelect,
      where: { questionId, kind: "answer", state: "visible" },
      relationLoadStrategy: "join",
    }),
  ]);
  if (row?.state !== "visible") throw new DomainError("NOT_FOUND", "question.not_found");
  return toQuestionDetail({ ...row, answers }, { urls, vocabulary: await vocabulary.get() });
}
