import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { type CaseSubject, moderationLimits, type ReportKind } from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { changeState } from "./change-state.ts";
import { lockCase, type Subject, wholeOf } from "./find-subjects.ts";
import { hidesByReports } from "./moderation.policy.ts";
import { recordAct } from "./record-act.ts";
import { seeReportable } from "./show-report.ts";
import type { FoundSubject } from "./subject.view.ts";

type Filed = { subject: CaseSubject; subjectId: number; kind: ReportKind; reason: string; networkId?: number | null };

const dayMs = 86_400_000;
const secondsOfDay = 86_400;

/** Puts it into the queue; what the same member reported before and nobody has looked at yet stays one report. */
export async function fileReport(
  tx: Transaction,
  { memberId }: Pick<Viewer, "memberId">,
  { networkId = null, ...filed }: Filed,
): Promise<{ isNew: boolean }> {
  const since = new Date(Date.now() - dayMs);
  const today = await tx.report.count({ where: { reporterId: memberId, createdAt: { gt: since } } });
  if (today >= moderationLimits.reportsADay)
    throw new DomainError("RATE_LIMITED", "report.too_many", { retryAfterSeconds: secondsOfDay });
  const { count } = await tx.report.createMany({
    data: [{ ...filed, networkId, reporterId: memberId }],
    skipDuplicates: true,
  });
  return { isNew: count > 0 };
}

/** Of a post, thread, question, member or network. */
export const reportThing = (
  { db }: { db: Database },
  viewer: Viewer,
  { kind, reason, ...asked }: Subject & { kind: ReportKind; reason: string },
): Promise<{ isNew: boolean }> =>
  inTransaction(db, async (tx) => {
    const subject = await wholeOf(tx, asked);
    await lockCase(tx, subject);
    const found = await seeReportable(tx, viewer, subject);
    if (found.view.person?.memberId === viewer.memberId) throw new DomainError("INVALID", "report.oneself");
    // A network's own moderators do not judge reports about the network.
    const networkId = subject.subject === "network" ? null : found.networkId;
    const filed = await fileReport(tx, viewer, { ...subject, kind, reason, networkId });
    if (filed.isNew) await hideByReports(tx, found);
    return filed;
  });

/** What several people of some standing report stands back until moderators looked; once they did, it is theirs to decide. */
async function hideByReports(tx: Transaction, found: FoundSubject): Promise<void> {
  const { subject, subjectId, state } = found.view;
  if (state !== "visible") return;
  const { reportersThatHide: needed, standingDays } = moderationLimits;
  const reports = await tx.report.findMany({
    where: { subject, subjectId, settledAt: null, reporter: { state: "active" } },
    select: { reporter: { select: { id: true, createdAt: true } } },
  });
  const reporters = reports.flatMap(({ reporter }) =>
    reporter === null ? [] : [{ memberId: reporter.id, createdAt: reporter.createdAt }],
  );
  if (!hidesByReports(reporters, { now: new Date(), needed, standingDays })) return;
  const looked = { ...actsOf(found), action: { in: ["restore" as const, "close_reports" as const] } };
  if ((await tx.moderationAct.count({ where: looked })) > 0) return;
  await changeState(tx, found, { from: ["visible"], to: "hidden", reason: null });
  await recordAct(tx, null, { ...actOn(found), action: "hide", reason: "" });
}

/** Acts in the case of a thing. */
export function actsOf({ view: { subject, subjectId } }: FoundSubject) {
  if (subject === "post") return { postId: subjectId };
  if (subject === "thread") return { threadId: subjectId, postId: null };
  if (subject === "question") return { questionId: subjectId, postId: null };
  return { memberId: subject === "member" ? subjectId : 0, postId: null, threadId: null, questionId: null };
}

/** The columns of a new act: what it is about, and whom. */
export function actOn({ view: { subject, subjectId, person } }: FoundSubject) {
  return {
    memberId: person?.memberId ?? null,
    postId: subject === "post" ? subjectId : null,
    threadId: subject === "thread" ? subjectId : null,
    questionId: subject === "question" ? subjectId : null,
  };
}
