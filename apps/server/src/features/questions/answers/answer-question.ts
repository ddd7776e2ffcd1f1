import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { AnswerQuestion } from "@plaza/types/inputs/questions";
import { recordChanges } from "../../../platform/change-log.ts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { PostingLimits } from "../../../platform/posting-limits.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { once } from "../../accounts/index.ts";
import { recordEvent } from "../../notifications/index.ts";
import { addPost } from "../../posts/index.ts";
import { settleAsks } from "../../routing/index.ts";
import { heldSelect, holdQuestion } from "../hold-question.ts";
import { canReadWords } from "../question.policy.ts";
import { factsOf, questionSlug } from "../question.view.ts";
import { keepEvidence } from "./evidence.ts";

export type WritingDeps = { db: Database; postingLimits?: PostingLimits };
/** Limits are of the process; tests and the demo set them. */
export type Limited = { limits?: PostingLimits | undefined };

/** Where the new words stand. */
export type Written = { questionId: number; postId: number; slug: string };

/** In a transaction of its own, once a form. */
export const answer = (
  { db, postingLimits: limits }: WritingDeps,
  viewer: Viewer,
  { formKey, ...input }: AnswerQuestion,
): Promise<Written> =>
  inTransaction(db, (tx) => once(tx, viewer, formKey, () => answerQuestion(tx, viewer, { ...input, limits })));

type Input = Omit<AnswerQuestion, "formKey"> & Limited;

/** @throws DomainError NOT_FOUND where there is nothing to answer, CONFLICT when it takes no answers */
export async function answerQuestion(
  tx: Transaction,
  viewer: Viewer,
  { evidence, limits, ...input }: Input,
): Promise<Written> {
  const { questionId } = input;
  const asked = await tx.question.findUnique({ select: heldSelect, where: { id: questionId } });
  if (!asked || !canReadWords(factsOf(asked), viewer)) throw new DomainError("NOT_FOUND", "question.not_found");
  // A locked or hidden one is refused by the database, in the words of `addPost`. It holds the question from there on.
  const { postId } = await addPost(tx, viewer, { kind: "answer", ...input }, limits);
  const question = await holdQuestion(tx, questionId);
  if (question.facts.isDuplicate) throw new DomainError("CONFLICT", "question.is_duplicate");
  await keepEvidence(tx, postId, evidence);
  await settleAsks(tx, questionId, "answered");
  await recordEvent(tx, { kind: "answered", actorId: viewer.memberId, questionId, postId });
  await recordChanges(tx, "question", [questionId]);
  return { questionId, postId, slug: questionSlug(question.title) };
}
