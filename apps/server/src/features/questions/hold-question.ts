import type { Prisma, Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import { factsOf } from "./question.view.ts";

export const heldSelect = {
  id: true,
  title: true,
  authorId: true,
  state: true,
  lockedAt: true,
  duplicateOfId: true,
  topics: { select: { topicId: true } },
  acceptance: { select: { answerId: true } },
} satisfies Prisma.QuestionSelect;

/**
 * One change of a question at a time: others wait until the transaction ends. Whoever needs a post
 * as well locks it after the question, as those do who change its state.
 * @throws DomainError NOT_FOUND when there is none
 */
export async function holdQuestion(tx: Transaction, questionId: number) {
  await tx.$executeRaw`select from question where id = ${questionId} for no key update`;
  const row = await tx.question.findUnique({ select: heldSelect, where: { id: questionId } });
  if (!row) throw new DomainError("NOT_FOUND", "question.not_found");
  return { ...row, facts: factsOf(row), isAccepted: row.acceptance !== null };
}
export type HeldQuestion = Awaited<ReturnType<typeof holdQuestion>>;
