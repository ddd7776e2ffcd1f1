import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { ActInput } from "@plaza/types/inputs/moderation";
import type { CaseAction } from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { recordAudit } from "../audit/index.ts";
import { membersChanged } from "../members/index.ts";
import { changeLock, changeState } from "./change-state.ts";
import { actOn } from "./file-report.ts";
import { lockCase, type Subject, wholeOf } from "./find-subjects.ts";
import { answersReports, needsReason } from "./moderation.policy.ts";
import { type Case, readCase } from "./read-case.ts";
import { recordAct } from "./record-act.ts";
import type { FoundSubject } from "./subject.view.ts";

const dayMs = 86_400_000;

/**
 * One thing done in a case, in one transaction with its act, audit line, event and the reports that it answers.
 * @throws DomainError CONFLICT when somebody else acted since the page was made
 */
export const actInCase = (
  { db }: { db: Database },
  viewer: Viewer,
  { formKey, subject, subjectId, ...input }: ActInput,
): Promise<Subject> =>
  inTransaction(db, (tx) =>
    once(tx, viewer, formKey, async () => {
      const thing = await wholeOf(tx, { subject, subjectId });
      await lockCase(tx, thing);
      const read = await readCase(tx, viewer, thing);
      requireUnchanged(read, input);
      if (!read.can[input.action]) throw new DomainError("FORBIDDEN", "moderation.not_allowed");
      if (needsReason(input.action) && input.reason === null) throw new DomainError("INVALID", "text.empty");
      const until = input.days === null ? null : new Date(Date.now() + input.days * dayMs);
      const doing = { ...input, reason: input.reason ?? "", until };
      await deeds[input.action](tx, read.found, doing);
      await recordCaseAct(tx, viewer, read, doing);
      if (answersReports(input.action)) await settleReports(tx, viewer, thing, input.seenReportId);
      if (undoing.has(input.action)) await settleSecondLooks(tx, viewer, read.found);
      return thing;
    }),
  );

function requireUnchanged({ acts, reports }: Case, { seenActId, seenReportId, action }: Omit<ActInput, keyof Subject>) {
  const newest = acts[0]?.id ?? 0;
  const isAnswered = !reports.some(({ id, settledAt }) => settledAt === null && id <= seenReportId);
  if (newest !== seenActId || (action === "close_reports" && isAnswered))
    throw new DomainError("CONFLICT", "moderation.acted_meanwhile");
}

type Doing = Pick<ActInput, "action"> & { reason: string; until: Date | null };
type Deed = (tx: Transaction, found: FoundSubject, doing: Doing) => Promise<void>;

const nothing: Deed = () => Promise.resolve();

const deeds: Record<CaseAction, Deed> = {
  hide: (tx, found) => changeState(tx, found, { from: ["visible"], to: "hidden", reason: null }),
  restore: (tx, found) => changeState(tx, found, { from: ["hidden", "removed"], to: "visible", reason: null }),
  remove: (tx, found, { reason }) => changeState(tx, found, { from: ["visible", "hidden"], to: "removed", reason }),
  lock: (tx, found) => changeLock(tx, found, true),
  unlock: (tx, found) => changeLock(tx, found, false),
  close_reports: nothing,
  warn: nothing,
  suspend: suspend,
  reinstate: reinstate,
};

/** Her sessions end, and what stands in indexes and on kept pages of her is made anew. */
async function suspend(tx: Transaction, { view: { person } }: FoundSubject, { until }: Doing): Promise<void> {
  const id = person?.memberId ?? 0;
  const { count } = await tx.member.updateMany({
    where: { id, state: "active" },
    data: { state: "suspended", suspendedUntil: until },
  });
  if (count === 0) throw new DomainError("CONFLICT", "moderation.acted_meanwhile");
  await tx.session.deleteMany({ where: { account: { member: { id } } } });
  await membersChanged(tx, [id]);
}

async function reinstate(tx: Transaction, { view: { person } }: FoundSubject): Promise<void> {
  const id = person?.memberId ?? 0;
  const { count } = await tx.member.updateMany({
    where: { id, state: "suspended" },
    data: { state: "active", suspendedUntil: null },
  });
  if (count === 0) throw new DomainError("CONFLICT", "moderation.acted_meanwhile");
  await membersChanged(tx, [id]);
}

/** Closing reports concerns nobody but those who sent them, unless a second look was asked for: she is told its end. */
async function recordCaseAct(tx: Transaction, viewer: Viewer, { found, objectedAct }: Case, doing: Doing) {
  const { action, reason, until } = doing;
  const { subject, subjectId } = found.view;
  const on = actOn(found);
  if (action !== "close_reports" || objectedAct !== null) {
    const words = { postId: found.postId, threadId: found.threadId, questionId: found.questionId };
    // A second look is noted where the first one was.
    const place = objectedAct === null ? on : { ...on, ...(found.postId === null ? words : { postId: found.postId }) };
    return recordAct(tx, viewer.memberId, { ...place, action, reason, until });
  }
  if (on.postId !== null || on.threadId !== null || on.questionId !== null)
    return recordAct(tx, viewer.memberId, { ...on, memberId: null, action, reason });
  return recordAudit(tx, {
    actorId: viewer.memberId,
    action: `${subject}.reports_closed`,
    subject: { type: subject, id: subjectId },
  });
}

/** Those that she has read; one that came meanwhile waits for the next look. */
const settleReports = (tx: Transaction, { memberId }: Viewer, { subject, subjectId }: Subject, upTo: number) =>
  tx.report.updateMany({
    where: { subject, subjectId, settledAt: null, id: { lte: upTo } },
    data: { settledAt: new Date(), settlerId: memberId },
  });

const undoing: ReadonlySet<CaseAction> = new Set(["restore", "unlock", "reinstate"]);

/** What was undone needs no second look any more. */
async function settleSecondLooks(tx: Transaction, { memberId }: Viewer, found: FoundSubject): Promise<void> {
  const { postId, threadId, questionId } = actOn(found);
  const where =
    (postId ?? threadId ?? questionId) === null
      ? { memberId: found.view.person?.memberId ?? 0, action: { in: ["suspend" as const] } }
      : { postId, threadId, questionId };
  const acts = await tx.moderationAct.findMany({ where, select: { id: true } });
  await tx.report.updateMany({
    where: { subject: "act", subjectId: { in: acts.map(({ id }) => id) }, settledAt: null },
    data: { settledAt: new Date(), settlerId: memberId },
  });
}
