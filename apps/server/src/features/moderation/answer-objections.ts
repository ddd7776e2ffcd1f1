import type { Database, Transaction } from "@plaza/database";
import type { CaseAction, StoredAction } from "@plaza/types/moderation";
import { actOn } from "./file-report.ts";
import type { FoundSubject } from "./subject.view.ts";

/** An act that somebody waits for a second look at. */
export type Objection = { actId: number; action: StoredAction };

/** What each act takes back: an objection to that is answered by it, one to anything else is not. */
const undoes: Partial<Record<CaseAction | StoredAction, readonly StoredAction[]>> = {
  restore: ["hide", "remove"],
  unlock: ["lock"],
  reinstate: ["suspend"],
};

/** The act that takes one back; null for what no button takes back, and for a warning, which is said and not done. */
export function undoingOf(action: StoredAction): "restore" | "unlock" | "reinstate" | null {
  if (action === "hide" || action === "remove") return "restore";
  if (action === "lock") return "unlock";
  return action === "suspend" ? "reinstate" : null;
}

export const answeredBy = (action: CaseAction | StoredAction, objections: readonly Objection[]): number[] =>
  objections.filter((objection) => undoes[action]?.includes(objection.action)).map(({ actId }) => actId);

/** Those that wait about this thing, and about suspensions of the person. */
export async function listObjections(db: Database | Transaction, found: FoundSubject): Promise<Objection[]> {
  const { memberId, postId, threadId, questionId } = actOn(found);
  if (memberId === null) return [];
  const waiting = await db.report.findMany({
    where: { subject: "act", settledAt: null, reporterId: memberId },
    select: { subjectId: true },
  });
  if (waiting.length === 0) return [];
  const onThing = {
    postId,
    threadId,
    questionId,
    action: { in: ["hide" as const, "remove" as const, "lock" as const] },
  };
  const acts = await db.moderationAct.findMany({
    where: {
      memberId,
      id: { in: waiting.map(({ subjectId }) => subjectId) },
      OR: [{ action: "suspend" }, ...((postId ?? threadId ?? questionId) === null ? [] : [onThing])],
    },
    select: { id: true, action: true },
  });
  return acts.map(({ id, action }) => ({ actId: id, action }));
}

/** At the moment of the act that answers them, which is how the two are known to belong together. */
export const settleObjections = (tx: Transaction, settlerId: number, actIds: readonly number[], at: Date) =>
  tx.report.updateMany({
    where: { subject: "act", subjectId: { in: [...actIds] }, settledAt: null },
    data: { settledAt: at, settlerId },
  });
