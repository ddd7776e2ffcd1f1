import type { Database, Prisma, Transaction } from "@plaza/database";
import {
  type CaseSubject,
  caseSubjects,
  objectable,
  type OwnAct,
  type OwnModerationView,
} from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { type ActRow, actSelect, type Answered, readAnswered, toActView, withoutActor } from "./act.view.ts";
import { type Outcome, readOutcomes } from "./outcomes.ts";

/** Older ones than these are in the export of one's data. */
const shownMax = 100;

const objectionSelect = { subjectId: true, reason: true, settledAt: true } satisfies Prisma.ReportSelect;
type Objection = Prisma.ReportGetPayload<{ select: typeof objectionSelect }>;

const standing: Outcome = { isReversed: false, answer: null };

type Known = { answered: Answered; outcomes: ReadonlyMap<number, Outcome> };

const readKnown = async (db: Database | Transaction, rows: readonly ActRow[]): Promise<Known> => ({
  answered: await readAnswered(db, rows),
  outcomes: await readOutcomes(
    db,
    rows.map(({ id }) => id),
  ),
});

function toOwnAct(row: ActRow, objection: Objection | undefined, { answered, outcomes }: Known): OwnAct {
  const outcome = outcomes.get(row.id) ?? standing;
  return {
    ...withoutActor(toActView(row, answered)),
    ...outcome,
    objection: objection ? { reason: objection.reason, isSettled: objection.settledAt !== null } : null,
    canObject: !objection && objectable(row.action) && !outcome.isReversed,
  };
}

const isCaseSubject = (text: string): text is CaseSubject => caseSubjects.some((known) => known === text);

/** What was decided about the viewer, and what became of what she reported: six statements at most. */
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
  const known = await readKnown(db, rows);
  return {
    acts: rows.map((row) => toOwnAct(row, objections.get(row.id), known)),
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
  return toOwnAct(row, objection ?? undefined, await readKnown(db, [row]));
}
