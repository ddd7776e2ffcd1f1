import type { Database, Prisma } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import { type PostNews, postNewsSelect, toPostNews } from "../../posts/index.ts";
import type { VocabularySource } from "../../topics/index.ts";
import { topicIdsBelow } from "../list-questions.ts";
import { questionPath } from "../question.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

const postSelect = {
  ...postNewsSelect,
  kind: true,
  question: { select: { id: true, title: true, language: true } },
} satisfies Prisma.PostSelect;
type Row = Prisma.PostGetPayload<{ select: typeof postSelect }>;

function toNews(row: Row): PostNews[] {
  const { question } = row;
  if (!question) return [];
  const path = questionPath(question);
  return [toPostNews(row, { ...question, path: row.kind === "question" ? path : `${path}#post-${row.id}` })];
}

/** The newest questions, of all or of one topic and what lies below it. */
export async function listNewQuestions(
  { db, vocabulary }: Deps,
  { topic, limit }: { topic: string | undefined; limit: number },
): Promise<PostNews[]> {
  const ofTopic =
    topic === undefined ? {} : { topics: { some: { topicId: { in: topicIdsBelow(await vocabulary.get(), topic) } } } };
  const rows = await db.post.findMany({
    select: postSelect,
    where: { kind: "question", state: "visible", question: { state: "visible", ...ofTopic } },
    orderBy: { id: "desc" },
    take: limit,
    relationLoadStrategy: "join",
  });
  return rows.flatMap(toNews);
}

/** Everything that was said to one question, the newest first. @throws DomainError NOT_FOUND when it is not shown */
export async function listNewAnswers(
  { db }: Pick<Deps, "db">,
  questionId: number,
  limit: number,
): Promise<{ title: string; language: string; path: string; news: PostNews[] }> {
  const [question, rows] = await Promise.all([
    db.question.findUnique({
      select: { id: true, title: true, language: true, state: true },
      where: { id: questionId },
    }),
    db.post.findMany({
      select: postSelect,
      where: { questionId, kind: { in: ["question", "answer"] }, state: "visible" },
      orderBy: { id: "desc" },
      take: limit,
      relationLoadStrategy: "join",
    }),
  ]);
  if (question?.state !== "visible") throw new DomainError("NOT_FOUND", "question.not_found");
  const { title, language } = question;
  return { title, language, path: questionPath(question), news: rows.flatMap(toNews) };
}

export const countQuestions = ({ db }: Pick<Deps, "db">): Promise<number> =>
  db.question.count({ where: { state: "visible" } });

/** For machines: a page of them in the order of ids. */
export async function listForSitemap(
  { db }: Pick<Deps, "db">,
  { skip, take }: { skip: number; take: number },
): Promise<{ path: string; changedAt: Date }[]> {
  const rows = await db.question.findMany({
    select: { id: true, title: true, lastPostAt: true },
    where: { state: "visible" },
    orderBy: { id: "asc" },
    skip,
    take,
  });
  return rows.map((row) => ({ path: questionPath(row), changedAt: row.lastPostAt }));
}
