import type { Database } from "@plaza/database";
import type { showQuestionInput } from "@plaza/types/inputs/questions";
import { postLimits } from "@plaza/types/posts";
import type { QuestionView } from "@plaza/types/questions";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { mutedBy } from "../moderation/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { rankAnswers } from "./answers/answer.policy.ts";
import { toAnswer } from "./answers/answer.view.ts";
import { expectedAnswer } from "../routing/index.ts";
import { jsonLdOf } from "./outside/json-ld.ts";
import { type QuestionPageRow, questionPageSelectFor, readParts } from "./question-page.rows.ts";
import { toQuestionView } from "./question-page.view.ts";
import { canReadWords } from "./question.policy.ts";
import { factsOf, type Looking } from "./question.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Input = z.output<typeof showQuestionInput>;

/** The same number of statements however many answers, comments and pieces of evidence there are. */
export async function showQuestion(
  { db, vocabulary: source }: Deps,
  viewer: Viewer | null,
  { questionId, locale, page }: Input,
): Promise<QuestionView> {
  const [found, answers, vocabulary, mutedIds] = await Promise.all([
    db.question.findUnique({
      select: questionPageSelectFor(viewer),
      where: { id: questionId },
      relationLoadStrategy: "join",
    }),
    listRanked(db, questionId),
    source.get(),
    mutedBy(db, viewer),
  ]);
  if (!found) throw new DomainError("NOT_FOUND", "question.not_found");
  // Paths repeat the title.
  const row = canReadWords(factsOf(found), viewer) ? found : { ...found, title: "" };
  const size = page === "all" ? Math.max(1, answers.length) : postLimits.pageSize;
  const pageCount = Math.max(1, Math.ceil(answers.length / size));
  const number = page === "all" ? 1 : page;
  // A page that never was; the first one of a question without answers is there.
  if (number > pageCount) throw new DomainError("NOT_FOUND", "question.not_found");
  const shown = answers.slice((number - 1) * size, number * size).map(({ id }) => id);
  const looking: Looking = { viewer, vocabulary, locale, mutedIds, page };
  const [parts, expected] = await Promise.all([readParts(db, { viewer, questionId, shown }), expectedOf(db, row)]);
  const ordered = shown.flatMap((id) => parts.posts.find((post) => post.id === id) ?? []);
  const view = {
    ...toQuestionView(row, parts, looking),
    answers: ordered.map((post) => toAnswer(row, { post, ...parts }, looking)),
    expected,
    page: number,
    pageCount,
  };
  return { ...view, jsonLd: factsOf(row).state === "visible" ? jsonLdOf(view, locale) : null };
}

/** Only where an answer is still waited for. */
async function expectedOf(db: Database, row: QuestionPageRow): Promise<QuestionView["expected"]> {
  const { id: questionId, topics, language, acceptance, state } = row;
  if (acceptance !== null || state !== "visible" || row.duplicateOfId !== null || row.lockedAt !== null) return null;
  return expectedAnswer(db, { questionId, topicIds: topics.map(({ topicId }) => topicId), language });
}

/** Every answer, those that are gone too: their place says what happened. */
async function listRanked(db: Database, questionId: number) {
  const rows = await db.post.findMany({
    select: {
      id: true,
      number: true,
      state: true,
      helpfulCount: true,
      acceptance: { select: { answerId: true } },
      _count: { select: { evidence: true } },
    },
    where: { questionId, kind: "answer" },
    relationLoadStrategy: "join",
  });
  return rankAnswers(
    rows.map(({ acceptance, _count, ...row }) => ({
      ...row,
      isAccepted: acceptance !== null,
      evidenceCount: _count.evidence,
    })),
  );
}
