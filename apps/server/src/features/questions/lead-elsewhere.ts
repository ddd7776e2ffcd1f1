import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { markDuplicateInput, reopenQuestionInput } from "@plaza/types/inputs/questions";
import type { z } from "zod";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { lockMember } from "../members/index.ts";
import { recordEvent } from "../notifications/index.ts";
import { addPost } from "../posts/index.ts";
import { routeQuestion, settleAsks } from "../routing/index.ts";
import { withdrawAcceptance } from "./answers/accept-answer.ts";
import type { Limited, WritingDeps, Written } from "./answers/answer-question.ts";
import { type HeldQuestion, holdQuestion } from "./hold-question.ts";
import { canMarkDuplicate, canModerate, canReadWords, isAsker } from "./question.policy.ts";
import { questionSlug } from "./question.view.ts";

type Deps = { db: Database };
export type ChangedQuestion = { questionId: number; slug: string };

const changed = ({ id, title }: HeldQuestion): ChangedQuestion => ({ questionId: id, slug: questionSlug(title) });

/** @throws DomainError NOT_FOUND when it may not be read, FORBIDDEN when not changed */
function check(question: HeldQuestion, viewer: Viewer, mayChange: boolean): void {
  if (!canReadWords(question.facts, viewer)) throw new DomainError("NOT_FOUND", "question.not_found");
  if (!mayChange) throw new DomainError("FORBIDDEN", "question.not_yours");
}

/** What was settled or led elsewhere was not enough after all: why stands as a comment, and experts are asked anew. */
export function reopen(
  { db, postingLimits }: WritingDeps,
  viewer: Viewer,
  { formKey, questionId, reason }: z.output<typeof reopenQuestionInput>,
): Promise<Written> {
  return inTransaction(db, (tx) =>
    once(tx, viewer, formKey, async () => {
      // Before the question, as whoever writes does.
      await lockMember(tx, viewer.memberId);
      const question = await holdQuestion(tx, questionId);
      check(question, viewer, isAsker(question.facts, viewer) || canModerate(viewer));
      if (!question.isAccepted && !question.facts.isDuplicate)
        throw new DomainError("CONFLICT", "question.nothing_to_reopen");
      // Whether it takes words at all is said by the database.
      const postId = await giveReason(tx, viewer, { questionId, reason, limits: postingLimits });
      await withdrawAcceptance(tx, question);
      await tx.question.update({
        where: { id: questionId },
        data: { reopenedAt: new Date(), duplicateOfId: null },
        select: { id: true },
      });
      await routeQuestion(tx, questionId);
      await recordChanges(tx, "question", [questionId]);
      return { ...changed(question), postId };
    }),
  );
}

async function giveReason(
  tx: Transaction,
  viewer: Viewer,
  { questionId, reason, limits }: { questionId: number; reason: string } & Limited,
): Promise<number> {
  const own = await tx.post.findFirst({ select: { id: true }, where: { questionId, kind: "question" } });
  if (!own) throw new DomainError("NOT_FOUND", "question.not_found");
  const words = { text: reason, language: "", attachmentIds: [] };
  const { postId } = await addPost(tx, viewer, { kind: "comment", questionId, parentId: own.id, ...words }, limits);
  await recordEvent(tx, { kind: "commented", actorId: viewer.memberId, questionId, postId });
  return postId;
}

/** The page leads to the other one in words; what was answered here stays. */
export function markDuplicate(
  { db }: Deps,
  viewer: Viewer,
  { questionId, of }: z.output<typeof markDuplicateInput>,
): Promise<ChangedQuestion> {
  return inTransaction(db, async (tx) => {
    // Marks that cross would lead in a circle: one at a time.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('question.duplicate'))`;
    const question = await holdQuestion(tx, questionId);
    check(question, viewer, canMarkDuplicate(question.facts, viewer));
    const duplicateOfId = of === null ? null : await originalOf(tx, questionId, of);
    if (duplicateOfId === question.duplicateOfId) return changed(question);
    await tx.question.update({ where: { id: questionId }, data: { duplicateOfId }, select: { id: true } });
    // What led here leads on, so that nobody is sent twice.
    const led = duplicateOfId === null ? [] : await leadOn(tx, questionId, duplicateOfId);
    await (duplicateOfId === null ? routeQuestion(tx, questionId) : settleAsks(tx, questionId, "closed"));
    await recordChanges(tx, "question", [questionId, ...led]);
    return changed(question);
  });
}

async function leadOn(tx: Transaction, from: number, to: number): Promise<number[]> {
  const rows = await tx.question.findMany({ select: { id: true }, where: { duplicateOfId: from } });
  await tx.question.updateMany({ where: { duplicateOfId: from }, data: { duplicateOfId: to } });
  return rows.map(({ id }) => id);
}

const idMax = 2_147_483_647;

/** "12", "12-how-to", or the address of a question's page. */
export function readQuestionId(written: string): number | null {
  const [, digits] = /^(?:\S*\/questions\/)?#?([1-9]\d{0,9})(?:-[^\s/?#]*)?(?:[/?#]\S*)?$/u.exec(written.trim()) ?? [];
  const id = Number(digits);
  return digits === undefined || id > idMax ? null : id;
}

/** Where that one itself repeats another, the other. @throws DomainError INVALID for what is no question, or this one */
async function originalOf(tx: Transaction, questionId: number, written: string): Promise<number> {
  const id = readQuestionId(written);
  const other =
    id === null
      ? null
      : await tx.question.findUnique({ select: { id: true, state: true, duplicateOfId: true }, where: { id } });
  if (other?.state !== "visible") throw new DomainError("INVALID", "question.duplicate_unknown");
  const original = other.duplicateOfId ?? other.id;
  if (original === questionId) throw new DomainError("INVALID", "question.duplicate_of_itself");
  return original;
}
