import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { acceptAnswerInput } from "@plaza/types/inputs/questions";
import type { z } from "zod";
import { recordChanges } from "../../../platform/change-log.ts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { endorseForAnswer, withdrawAnswerEndorsements } from "../../endorsements/index.ts";
import { recallEvents, recordEvent } from "../../notifications/index.ts";
import { settleAsks } from "../../routing/index.ts";
import { type HeldQuestion, holdQuestion } from "../hold-question.ts";
import { canAccept, canReadWords } from "../question.policy.ts";
import { questionSlug } from "../question.view.ts";

type Input = z.output<typeof acceptAnswerInput>;
export type Accepted = { questionId: number; answerId: number | null; slug: string };

/** The asker takes an answer, also later, also another one than before. */
export const accept = ({ db }: { db: Database }, viewer: Viewer, input: Input): Promise<Accepted> =>
  inTransaction(db, (tx) => acceptAnswer(tx, viewer, input));

/** @throws DomainError CONFLICT when the answer went or another was accepted since the form was made */
export async function acceptAnswer(tx: Transaction, viewer: Viewer, input: Input): Promise<Accepted> {
  const { questionId, answerId, instead } = input;
  const question = await holdAcceptable(tx, viewer, questionId);
  const answer = await holdAnswer(tx, input);
  const present = question.acceptance?.answerId ?? null;
  const settled = { questionId, answerId, slug: questionSlug(question.title) };
  if (present === answerId) return settled;
  if (answer.state !== "visible") throw new DomainError("CONFLICT", "answer.gone");
  if (instead !== undefined && instead !== present) throw new DomainError("CONFLICT", "question.accepted_meanwhile");
  await withdrawAcceptance(tx, question);
  await tx.acceptance.create({ data: { questionId, answerId } });
  if (answer.authorId !== null && answer.authorId !== question.authorId)
    await endorseForAnswer(tx, { questionId, memberId: answer.authorId, topicIds: topicsOf(question) });
  await settleAsks(tx, questionId, "accepted");
  await recordEvent(tx, { kind: "answer_accepted", actorId: viewer.memberId, questionId, postId: answerId });
  await recordChanges(tx, "question", [questionId]);
  return settled;
}

/** Takes the acceptance back. What is not accepted stays so. */
export const unaccept = ({ db }: { db: Database }, viewer: Viewer, input: { questionId: number }): Promise<Accepted> =>
  inTransaction(db, async (tx) => {
    const question = await holdAcceptable(tx, viewer, input.questionId);
    if (await withdrawAcceptance(tx, question)) await recordChanges(tx, "question", [question.id]);
    return { questionId: question.id, answerId: null, slug: questionSlug(question.title) };
  });

const topicsOf = ({ topics }: HeldQuestion): number[] => topics.map(({ topicId }) => topicId);

/** Held until the end: it is neither deleted nor hidden meanwhile. @throws DomainError NOT_FOUND for that of another question */
async function holdAnswer(tx: Transaction, { questionId, answerId }: Input) {
  await tx.$executeRaw`select from post where id = ${answerId} for no key update`;
  const answer = await tx.post.findUnique({
    select: { kind: true, questionId: true, state: true, authorId: true },
    where: { id: answerId },
  });
  if (answer?.kind !== "answer" || answer.questionId !== questionId)
    throw new DomainError("NOT_FOUND", "answer.not_found");
  return answer;
}

async function holdAcceptable(tx: Transaction, viewer: Viewer, questionId: number): Promise<HeldQuestion> {
  const question = await holdQuestion(tx, questionId);
  if (!canReadWords(question.facts, viewer)) throw new DomainError("NOT_FOUND", "question.not_found");
  if (!canAccept(question.facts, viewer)) throw new DomainError("FORBIDDEN", "question.not_yours");
  return question;
}

/** With the endorsements that it made, and the news of it that is still under way. False when none was accepted. */
export async function withdrawAcceptance(tx: Transaction, question: HeldQuestion): Promise<boolean> {
  await withdrawAnswerEndorsements(tx, question.id);
  if (question.acceptance === null) return false;
  await tx.acceptance.deleteMany({ where: { questionId: question.id } });
  await recallEvents(tx, { postId: question.acceptance.answerId, kind: "answer_accepted" });
  return true;
}
