import type { Transaction } from "@plaza/database";
import type { PostState } from "@plaza/types/posts";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import { recallEvents } from "../../platform/events.ts";
import type { FoundSubject } from "./subject.view.ts";

type Change = { from: PostState[]; to: PostState; reason: string | null };

/** What shows the words is made anew: search, kept pages, counters. */
async function thingChanged(tx: Transaction, { threadId, questionId }: FoundSubject): Promise<void> {
  if (threadId !== null) await recordChanges(tx, "thread", [threadId]);
  if (questionId !== null) await recordChanges(tx, "question", [questionId]);
}

/** Before anything of it changes, as whoever replies, deletes or merges does: in another order two would wait for each other. */
async function holdWhole(tx: Transaction, { threadId, questionId }: FoundSubject): Promise<void> {
  if (threadId !== null) await tx.$executeRaw`select from thread where id = ${threadId} for no key update`;
  if (questionId !== null) await tx.$executeRaw`select from question where id = ${questionId} for no key update`;
}

/**
 * A post; or a thread or question together with its first post. What its author deleted stays so: the act that is
 * recorded with this says what it comes back as.
 * @throws DomainError CONFLICT when it is no longer in a state that this leads out of
 */
export async function changeState(tx: Transaction, found: FoundSubject, { from, to, reason }: Change): Promise<void> {
  await holdWhole(tx, found);
  const { subject, subjectId } = found.view;
  const where = { id: subjectId, state: { in: from } };
  const data = { state: to, stateReason: reason };
  let count = 0;
  if (subject === "post") ({ count } = await tx.post.updateMany({ where, data }));
  else if (subject === "thread") ({ count } = await tx.thread.updateMany({ where, data }));
  else if (subject === "question") ({ count } = await tx.question.updateMany({ where, data }));
  if (count === 0) return requireDeleted(tx, found);
  if (subject !== "post" && found.postId !== null)
    await tx.post.updateMany({ where: { id: found.postId, state: { not: "deleted" } }, data });
  if (to !== "visible" && found.postId !== null) await recallEvents(tx, { postId: found.postId });
  await thingChanged(tx, found);
}

async function requireDeleted(tx: Transaction, { view: { subject, subjectId } }: FoundSubject): Promise<void> {
  const where = { id: subjectId, state: "deleted" as const };
  let count = 0;
  if (subject === "post") count = await tx.post.count({ where });
  else if (subject === "thread") count = await tx.thread.count({ where });
  else if (subject === "question") count = await tx.question.count({ where });
  if (count === 0) throw new DomainError("CONFLICT", "moderation.acted_meanwhile");
}

export async function changeLock(tx: Transaction, found: FoundSubject, isLocked: boolean): Promise<void> {
  const where = { id: found.view.subjectId, lockedAt: isLocked ? null : { not: null } };
  const data = { lockedAt: isLocked ? new Date() : null };
  const { count } =
    found.view.subject === "thread"
      ? await tx.thread.updateMany({ where: { ...where, mergedIntoId: null }, data })
      : await tx.question.updateMany({ where, data });
  if (count === 0) throw new DomainError("CONFLICT", "moderation.acted_meanwhile");
  await thingChanged(tx, found);
}
