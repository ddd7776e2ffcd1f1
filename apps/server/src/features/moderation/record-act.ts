import type { Transaction } from "@plaza/database";
import type { StoredAction } from "@plaza/types/moderation";
import { recordEvent } from "../../platform/events.ts";
import { recordAudit } from "../audit/index.ts";

export type NewAct = {
  action: StoredAction;
  /** Whom it concerns: she is told. */
  memberId?: number | null;
  postId?: number | null;
  threadId?: number | null;
  questionId?: number | null;
  /** For the member to read. */
  reason: string;
  /** Of a suspension; null is for good. */
  until?: Date | null;
  /** When it answers objections: these are settled at the same moment. */
  createdAt?: Date;
};

const past: Record<StoredAction, string> = {
  hide: "hidden",
  restore: "restored",
  remove: "removed",
  lock: "locked",
  unlock: "unlocked",
  move: "moved",
  merge: "merged",
  close_reports: "reports_closed",
  warn: "warned",
  suspend: "suspended",
  reinstate: "reinstated",
};
const ofMembers: readonly StoredAction[] = ["warn", "suspend", "reinstate"];

function auditedThing({ action, memberId, postId, threadId, questionId }: NewAct): { type: string; id: number } {
  if (ofMembers.includes(action)) return { type: "member", id: memberId ?? 0 };
  if (postId) return { type: "post", id: postId };
  if (threadId) return { type: "thread", id: threadId };
  if (questionId) return { type: "question", id: questionId };
  return { type: "member", id: memberId ?? 0 };
}

/** What moderators did, in the transaction that does it: the act, its line in the audit log, and the event that tells the member. */
export async function recordAct(
  tx: Transaction,
  actorId: number | null,
  { until = null, ...act }: NewAct,
  /** For the audit log: what it says instead of the action, and which acts were objected to. */
  { said, answers = [] }: { said?: string | undefined; answers?: readonly number[] } = {},
): Promise<{ actId: number }> {
  const { id } = await tx.moderationAct.create({ data: { ...act, until, actorId }, select: { id: true } });
  const thing = auditedThing(act);
  await recordAudit(tx, {
    actorId,
    action: `${thing.type}.${said ?? past[act.action]}`,
    subject: thing,
    detail: {
      actId: id,
      ...(answers.length === 0 ? {} : { answers: answers.join(" ") }),
      ...(until === null ? {} : { until: until.toISOString() }),
    },
  });
  // Without a member nobody is told.
  if (act.memberId) await recordEvent(tx, { kind: "moderated", actorId, actId: id });
  return { actId: id };
}
