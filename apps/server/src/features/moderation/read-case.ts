import type { Database, Prisma, Transaction } from "@plaza/database";
import type { CaseAbilities } from "@plaza/types/moderation";
import type { PostState } from "@plaza/types/posts";
import { isModeratorOf } from "../../platform/moderator.policy.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { type ActRow, actSelect } from "./act.view.ts";
import { stateToComeBackTo } from "../posts/index.ts";
import { listObjections, type Objection, undoingOf } from "./answer-objections.ts";
import { actsOf } from "./file-report.ts";
import { findSubject, type Subject, wholeOf } from "./find-subjects.ts";
import { caseAbilities, type Looking, maySeeCase } from "./moderation.policy.ts";
import { type FoundSubject, labelSelect } from "./subject.view.ts";

type Reader = Database | Transaction;

const reportSelect = {
  id: true,
  kind: true,
  reason: true,
  createdAt: true,
  settledAt: true,
  reporter: { select: labelSelect },
} satisfies Prisma.ReportSelect;
export type ReportRow = Prisma.ReportGetPayload<{ select: typeof reportSelect }>;

export type Case = {
  found: FoundSubject;
  reports: ReportRow[];
  acts: ActRow[];
  /** Of a second look: the act itself. */
  objectedAct: ActRow | null;
  /** And the thing or person that it was about, when it can be taken back there. */
  undone: FoundSubject | null;
  /** Of others that an act here may answer. */
  objections: Objection[];
  looking: Looking;
  can: CaseAbilities;
};

const shownReports = 100;
const shownActs = 50;

/** @throws DomainError NOT_FOUND when it is not there or not the viewer's to judge */
export async function readCase(db: Reader, viewer: Viewer, subject: Subject): Promise<Case> {
  const found = await findSubject(db, viewer, subject);
  const looking = {
    isStaff: viewer.isStaff,
    networkRole: found.networkRole,
    isConcerned: found.view.person?.memberId === viewer.memberId || (await isParty(db, viewer, subject)),
  };
  if (!maySeeCase(subject.subject, looking)) throw new DomainError("NOT_FOUND", "report.not_found");
  const reports = await db.report.findMany({
    where: subject,
    select: reportSelect,
    orderBy: { id: "asc" },
    take: shownReports,
    relationLoadStrategy: "join",
  });
  // Even for staff a hidden network opens no further than a report from inside of it.
  if (found.isNetworkHidden && !isModeratorOf({ isStaff: false }, found.networkRole) && reports.length === 0)
    throw new DomainError("NOT_FOUND", "report.not_found");
  const acts = await db.moderationAct.findMany({
    where: actsOf(found),
    select: actSelect,
    orderBy: { id: "desc" },
    take: shownActs,
    relationLoadStrategy: "join",
  });
  const objectedAct = await readAct(db, subject);
  const undone = objectedAct === null ? null : await findUndone(db, viewer, objectedAct);
  const can = caseAbilities(await factsOf(db, viewer, { found, reports, acts, objectedAct, undone }), looking);
  const objections = await listObjections(db, undone ?? found);
  return { found, reports, acts, objectedAct, undone, objections, looking, can };
}

/** Either of the two of an introduction. */
async function isParty(db: Reader, { memberId }: Viewer, { subject, subjectId }: Subject): Promise<boolean> {
  if (subject !== "introduction") return false;
  const where = { id: subjectId, OR: [{ askerId: memberId }, { personId: memberId }] };
  return (await db.introduction.count({ where })) > 0;
}

const readAct = (db: Reader, { subject, subjectId }: Subject): Promise<ActRow | null> =>
  subject === "act"
    ? db.moderationAct.findUnique({ where: { id: subjectId }, select: actSelect, relationLoadStrategy: "join" })
    : Promise.resolve(null);

/** Null when it does not stand any more, or is nothing that a button takes back. */
async function findUndone(db: Reader, viewer: Viewer, act: ActRow): Promise<FoundSubject | null> {
  const undoing = undoingOf(act.action);
  const about = undoing === null ? null : await subjectOfAct(db, act.id, undoing === "reinstate");
  if (about === null) return null;
  const found = await findSubject(db, viewer, await wholeOf(db, about));
  const taking = { restore: ["hide", "remove"], unlock: ["lock"], reinstate: ["suspend"] } as const;
  const on = undoing === "reinstate" ? { memberId: about.subjectId } : actsOf(found);
  const newest = await db.moderationAct.findFirst({
    where: { ...on, action: { in: [...taking[undoing ?? "restore"]] } },
    select: { id: true },
    orderBy: { id: "desc" },
  });
  return newest?.id === act.id && (await isStanding(db, found, undoing)) ? found : null;
}

async function isStanding(db: Reader, found: FoundSubject, undoing: ReturnType<typeof undoingOf>): Promise<boolean> {
  if (undoing === "reinstate") return found.person?.isSuspended === true;
  if (undoing === "unlock") return found.isLocked === true;
  const state = await standingState(db, found);
  return state === "hidden" || state === "removed";
}

async function subjectOfAct(db: Reader, actId: number, isAboutPerson: boolean): Promise<Subject | null> {
  const act = await db.moderationAct.findUnique({
    where: { id: actId },
    select: { memberId: true, postId: true, threadId: true, questionId: true },
  });
  if (act === null) return null;
  if (isAboutPerson) return act.memberId === null ? null : { subject: "member", subjectId: act.memberId };
  if (act.postId !== null) return { subject: "post", subjectId: act.postId };
  if (act.threadId !== null) return { subject: "thread", subjectId: act.threadId };
  return act.questionId === null ? null : { subject: "question", subjectId: act.questionId };
}

type Read = Pick<Case, "found" | "reports" | "acts" | "objectedAct" | "undone">;

async function factsOf(db: Reader, viewer: Viewer, { found, reports, acts, objectedAct, undone }: Read) {
  const taker = acts.find(({ action }) => action === "hide" || action === "remove")?.actor ?? null;
  return {
    subject: found.view.subject,
    state: await standingState(db, found),
    isLocked: found.isLocked,
    person: found.person,
    openReports: reports.filter(({ settledAt }) => settledAt === null).length,
    wasTakenByStaff: taker !== null && !viewer.isStaff && (await isStaff(db, taker.id)),
    // A warning was said, and a suspension may have ended by itself: both can still be taken back in words.
    canBeWithdrawn: undone !== null || objectedAct?.action === "warn" || objectedAct?.action === "suspend",
    isOwnAct: found.actorId === viewer.memberId && (await hasOtherStaff(db, viewer)),
  };
}

/** What can still come back is judged as what it would come back as. */
const standingState = async (db: Reader, { view: { state }, postId }: FoundSubject): Promise<PostState | null> =>
  state !== "deleted" || postId === null ? state : ((await stateToComeBackTo(db, postId)) ?? state);

const isStaff = async (db: Reader, id: number): Promise<boolean> =>
  (await db.member.count({ where: { id, isStaff: true } })) > 0;

/** Where one person is all the staff there is, she looks again herself. */
const hasOtherStaff = async (db: Reader, { memberId }: Viewer): Promise<boolean> =>
  (await db.member.count({ where: { isStaff: true, state: "active", id: { not: memberId } } })) > 0;
