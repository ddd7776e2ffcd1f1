import type { Database, Prisma } from "@plaza/database";
import { type CaseSubject, caseSubjects, type OwnAct, type OwnModerationView } from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { type ActRow, actSelect, toActView, withoutActor } from "./act.view.ts";

/** Older ones than these are in the export of one's data. */
const shownMax = 100;

/** Of a second look its end is told; it is no decision of its own that could be looked at again. */
const isFinal = ({ action }: Pick<ActRow, "action">): boolean => action === "close_reports";
const isInHerFavour = ({ action }: Pick<ActRow, "action">): boolean =>
  (["restore", "unlock", "reinstate"] as string[]).includes(action);

const objectionSelect = { subjectId: true, reason: true, settledAt: true } satisfies Prisma.ReportSelect;
type Objection = Prisma.ReportGetPayload<{ select: typeof objectionSelect }>;

function toOwnAct(row: ActRow, objection: Objection | undefined): OwnAct {
  return {
    ...withoutActor(toActView(row)),
    objection: objection ? { reason: objection.reason, isSettled: objection.settledAt !== null } : null,
    canObject: !objection && !isFinal(row) && !isInHerFavour(row),
  };
}

const isCaseSubject = (text: string): text is CaseSubject => caseSubjects.some((known) => known === text);

/** What was decided about the viewer, and what became of what she reported: four statements at most. */
export async function listOwnModeration({ db }: { db: Database }, viewer: Viewer): Promise<OwnModerationView> {
  const { memberId } = viewer;
  const rows = await db.moderationAct.findMany({
    where: { memberId },
    select: actSelect,
    orderBy: { id: "desc" },
    take: shownMax,
    relationLoadStrategy: "join",
  });
  const reports = await db.report.findMany({
    where: { reporterId: memberId, subject: { not: "act" } },
    select: { id: true, kind: true, subject: true, reason: true, createdAt: true, settledAt: true },
    orderBy: { id: "desc" },
    take: shownMax,
  });
  const objections = await listObjections(db, memberId);
  return {
    acts: rows.map((row) => toOwnAct(row, objections.get(row.id))),
    reports: reports.flatMap(({ id, subject, createdAt, settledAt, ...report }) =>
      isCaseSubject(subject)
        ? [{ ...report, subject, reportId: id, at: createdAt.toISOString(), isSettled: settledAt !== null }]
        : [],
    ),
  };
}

async function listObjections(db: Database, memberId: number): Promise<Map<number, Objection>> {
  const rows = await db.report.findMany({
    where: { reporterId: memberId, subject: "act" },
    select: objectionSelect,
    orderBy: { id: "desc" },
    take: shownMax,
  });
  return new Map(rows.map((row) => [row.subjectId, row]));
}

/** @throws DomainError NOT_FOUND for acts that do not concern her */
export async function showOwnAct(
  { db }: { db: Database },
  { memberId }: { memberId: number },
  actId: number,
): Promise<OwnAct> {
  const row = await db.moderationAct.findFirst({
    where: { id: actId, memberId },
    select: actSelect,
    relationLoadStrategy: "join",
  });
  if (!row) throw new DomainError("NOT_FOUND", "moderation.act_not_found");
  const objection = await db.report.findFirst({
    where: { subject: "act", subjectId: actId, reporterId: memberId },
    select: objectionSelect,
  });
  return toOwnAct(row, objection ?? undefined);
}
