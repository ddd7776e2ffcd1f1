import type { Database, Prisma } from "@plaza/database";
import type { listQuestionsInput } from "@plaza/types/inputs/questions";
import type { Locale } from "@plaza/types/locales";
import type { QuestionItem, QuestionPage, QuestionSortOrder } from "@plaza/types/questions";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { mutedBy } from "../moderation/index.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { readCursor, writeCursor } from "./list-cursor.ts";
import { type QuestionItemRow, questionItemSelectFor, toQuestionItem } from "./question.view.ts";

export type ListDeps = { db: Database; vocabulary: VocabularySource };

type Input = z.output<typeof listQuestionsInput>;

/** "newest" and "unanswered" by when they were asked, "active" by the newest words. */
const columnOf = (sort: QuestionSortOrder) => (sort === "active" ? "lastPostAt" : "createdAt");

export async function listQuestions(
  { db, vocabulary: source }: ListDeps,
  viewer: Viewer | null,
  input: Input,
): Promise<QuestionPage> {
  const { sort, locale, size } = input;
  const [vocabulary, mutedIds] = await Promise.all([source.get(), mutedBy(db, viewer)]);
  const column = columnOf(sort);
  const rows = await db.question.findMany({
    select: questionItemSelectFor(viewer),
    where: { AND: [whereOf(input, vocabulary), afterCursor(column, input.after)] },
    orderBy: [{ [column]: "desc" }, { id: "desc" }],
    take: size + 1,
    relationLoadStrategy: "join",
  });
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toQuestionItem(row, { viewer, vocabulary, locale, mutedIds })),
    nextCursor: last && rows.length > shown.length ? writeCursor({ at: last[column], id: last.id }) : null,
  };
}

function afterCursor(column: "lastPostAt" | "createdAt", after: string | undefined): Prisma.QuestionWhereInput {
  if (after === undefined) return {};
  const { at, id } = readCursor(after);
  return { OR: [{ [column]: { lt: at } }, { [column]: at, id: { lt: id } }] };
}

/** What is narrowed down by topic (narrower ones included), place (with what lies in it) and language. */
function whereOf(
  { topic, place, lang, sort }: Pick<Input, "topic" | "place" | "lang" | "sort">,
  vocabulary: Vocabulary,
): Prisma.QuestionWhereInput {
  return {
    state: "visible",
    ...(topic === undefined ? {} : { topics: { some: { topicId: { in: topicIdsBelow(vocabulary, topic) } } } }),
    ...(place === undefined
      ? {}
      : { place: { OR: [{ slug: place }, { parent: { slug: place } }, { parent: { parent: { slug: place } } }] } }),
    ...(lang === undefined ? {} : { OR: [{ language: lang }, { language: { startsWith: `${lang}-` } }] }),
    ...(sort === "unanswered" ? { acceptance: null, duplicateOfId: null } : {}),
  };
}

/** @throws DomainError NOT_FOUND for a topic that nobody knows */
export function topicIdsBelow(vocabulary: Vocabulary, slug: string): number[] {
  const term = vocabulary.findBySlug(slug);
  if (!term) throw new DomainError("NOT_FOUND", "topic.not_found");
  const children = vocabulary.childrenOf(term.topicId).map(({ topicId }) => topicId);
  return [term.topicId, ...children];
}

/** Visible ones by their ids, in the order of these. One statement and the viewer's own. */
export async function listQuestionItems(
  { db, vocabulary: source }: ListDeps,
  viewer: Viewer | null,
  ids: readonly number[],
  locale: Locale,
): Promise<QuestionItem[]> {
  if (ids.length === 0) return [];
  const [vocabulary, mutedIds, rows] = await Promise.all([
    source.get(),
    mutedBy(db, viewer),
    db.question.findMany({
      select: questionItemSelectFor(viewer),
      where: { id: { in: [...ids] }, state: "visible" },
      relationLoadStrategy: "join",
    }),
  ]);
  const byId = new Map<number, QuestionItemRow>(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toQuestionItem(row, { viewer, vocabulary, locale, mutedIds })] : [];
  });
}
