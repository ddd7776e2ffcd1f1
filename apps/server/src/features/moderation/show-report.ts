import type { Database, Transaction } from "@plaza/database";
import type { ReportFormView } from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { canOpenPage, classOfViewer } from "../members/index.ts";
import { findSubject, type Subject, wholeOf } from "./find-subjects.ts";
import type { FoundSubject } from "./subject.view.ts";

type Reader = Database | Transaction;

/**
 * What this member may read and therefore report. What hides behind a network is reported by its members only.
 * @throws DomainError NOT_FOUND for all else
 */
export async function seeReportable(db: Reader, viewer: Viewer, subject: Subject): Promise<FoundSubject> {
  const found = await findSubject(db, viewer, subject);
  const { state } = found.view;
  const isGone = state === "removed" || state === "deleted";
  const isHiddenFromHer = found.isNetworkHidden && found.networkRole === null;
  if (isGone || isHiddenFromHer || !(await mayMeet(db, viewer, found)))
    throw new DomainError("NOT_FOUND", "report.not_found");
  return found;
}

async function mayMeet(db: Reader, viewer: Viewer, { view: { subject, subjectId } }: FoundSubject): Promise<boolean> {
  if (subject !== "member") return true;
  const owner = await db.member.findUnique({ where: { id: subjectId }, select: { isListed: true, state: true } });
  return owner !== null && canOpenPage((await classOfViewer(db, viewer, [subjectId]))(subjectId), owner);
}

export async function showReportForm(
  { db }: { db: Database },
  viewer: Viewer,
  asked: Subject,
): Promise<ReportFormView> {
  const subject = await wholeOf(db, asked);
  const found = await seeReportable(db, viewer, subject);
  const waiting = { ...subject, reporterId: viewer.memberId, settledAt: null };
  return {
    thing: found.view,
    isReported: (await db.report.findFirst({ where: waiting, select: { id: true } })) !== null,
    isReadByNetwork: subject.subject !== "network" && found.networkId !== null,
  };
}
