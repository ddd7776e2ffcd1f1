import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { ActInput } from "@plaza/types/inputs/moderation";
import type { CaseAction, StoredAction } from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { recordAudit } from "../audit/index.ts";
import { membersChanged } from "../members/index.ts";
import { changeLock, changeState } from "./change-state.ts";
import { answeredBy, settleObjections, undoingOf } from "./answer-objections.ts";
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
      const read = await holdCase(tx, viewer, thing);
      requireUnchanged(read, input);
      if (!read.can[input.action]) throw new DomainError("FORBIDDEN", "moderation.not_allowed");
      const answers = answersOf(read, input.action);
      if ((needsReason(input.action) || answers.length > 0) && input.reason === null)
        throw new DomainError("INVALID", "text.empty");
      const at = new Date();
      const until = input.days === null ? null : new Date(at.getTime() + input.days * dayMs);
      const doing = { ...input, reason: input.reason ?? "", until, at, answers };
      const stored = input.action === "withdraw" ? withdrawing(read) : input.action;
      await deeds[input.action](tx, read, doing);
      await recordCaseAct(tx, viewer, read, { ...doing, stored });
      if (answersReports(input.action))
        await settleReports(tx, thing, { settlerId: viewer.memberId, settledAt: at, upTo: input.seenReportId });
      await settleObjections(tx, viewer.memberId, answers, at);
      return thing;
    }),
  );

/** A second look takes back where the act was: whoever acts there waits as well. */
async function holdCase(tx: Transaction, viewer: Viewer, thing: Subject): Promise<Case> {
  const read = await readCase(tx, viewer, thing);
  if (read.undone === null) return read;
  await lockCase(tx, read.undone.view);
  return readCase(tx, viewer, thing);
}

/** The act that a second look is about, and all that is taken back along with it. */
function answersOf({ objectedAct, objections, found }: Case, action: CaseAction): number[] {
  if (objectedAct === null) return answeredBy(action, objections);
  if (action === "close_reports") return [found.view.subjectId];
  const undoing = undoingOf(objectedAct.action);
  return [...new Set([found.view.subjectId, ...(undoing === null ? [] : answeredBy(undoing, objections))])];
}

/** What stands in the row of a withdrawal: a warning is taken back from the member. */
const withdrawing = ({ objectedAct }: Case): StoredAction =>
  (objectedAct && undoingOf(objectedAct.action)) ?? "reinstate";

function requireUnchanged({ acts, reports }: Case, { seenActId, seenReportId, action }: Omit<ActInput, keyof Subject>) {
  const newest = acts[0]?.id ?? 0;
  const isAnswered = !reports.some(({ id, settledAt }) => settledAt === null && id <= seenReportId);
  if (newest !== seenActId || ((action === "close_reports" || action === "withdraw") && isAnswered))
    throw new DomainError("CONFLICT", "moderation.acted_meanwhile");
}

type Doing = Pick<ActInput, "action"> & { reason: string; until: Date | null; at: Date; answers: number[] };
type Deed = (tx: Transaction, read: Case, doing: Doing) => Promise<void>;

const nothing: Deed = () => Promise.resolve();

const deeds: Record<CaseAction, Deed> = {
  hide: (tx, { found }) => changeState(tx, found, { from: ["visible"], to: "hidden", reason: null }),
  restore: (tx, { found }) => restore(tx, found),
  remove: (tx, { found }, { reason }) => changeState(tx, found, { from: ["visible", "hidden"], to: "removed", reason }),
  lock: (tx, { found }) => changeLock(tx, found, true),
  unlock: (tx, { found }) => changeLock(tx, found, false),
  close_reports: nothing,
  warn: nothing,
  suspend: (tx, { found }, doing) => suspend(tx, found, doing),
  reinstate: (tx, { found }) => reinstate(tx, found),
  withdraw: takeBack,
};

const restore = (tx: Transaction, found: FoundSubject): Promise<void> =>
  changeState(tx, found, { from: ["hidden", "removed"], to: "visible", reason: null });

/** A warning, and what has ended already, is taken back in words alone. */
function takeBack(tx: Transaction, { undone, objectedAct }: Case): Promise<void> {
  if (undone === null || objectedAct === null) return Promise.resolve();
  const undoing = undoingOf(objectedAct.action);
  if (undoing === "restore") return restore(tx, undone);
  return undoing === "unlock" ? changeLock(tx, undone, false) : reinstate(tx, undone);
}

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
function recordCaseAct(tx: Transaction, { memberId }: Viewer, read: Case, doing: Doing & { stored: StoredAction }) {
  const { found, objectedAct } = read;
  const { action, stored, reason, until, at: createdAt, answers } = doing;
  if (objectedAct === null && action === "close_reports") return recordClosing(tx, memberId, found, reason);
  const act = { ...placeOfAct(read), action: stored, reason, until, createdAt };
  if (objectedAct === null || action !== "withdraw") return recordAct(tx, memberId, act, { answers });
  return recordAct(tx, memberId, act, { said: `${objectedAct.action}_withdrawn`, answers });
}

/** A second look is noted where the first one was. */
function placeOfAct({ found, objectedAct }: Case) {
  const on = actOn(found);
  if (objectedAct === null) return on;
  const { postId, threadId, questionId } = found;
  return postId === null ? { ...on, threadId, questionId } : { ...on, postId };
}

function recordClosing(tx: Transaction, actorId: number, found: FoundSubject, reason: string) {
  const { subject, subjectId } = found.view;
  const on = actOn(found);
  if (on.postId !== null || on.threadId !== null || on.questionId !== null)
    return recordAct(tx, actorId, { ...on, memberId: null, action: "close_reports", reason });
  const audited = { type: subject, id: subjectId };
  return recordAudit(tx, { actorId, action: `${subject}.reports_closed`, subject: audited });
}

type Settling = { settlerId: number; settledAt: Date; upTo: number };

/** Those that she has read; one that came meanwhile waits for the next look. */
const settleReports = (tx: Transaction, { subject, subjectId }: Subject, { upTo, ...settled }: Settling) =>
  tx.report.updateMany({ where: { subject, subjectId, settledAt: null, id: { lte: upTo } }, data: settled });
