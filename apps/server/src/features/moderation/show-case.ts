import type { Database, Prisma } from "@plaza/database";
import { directionOf } from "@plaza/language";
import { type CaseView, moderationLimits, type ReportView, type ReviewedPost } from "@plaza/types/moderation";
import type { Viewer } from "../../platform/viewer.ts";
import { type ActRow, actSelect, readAnswered, toActView } from "./act.view.ts";
import { type Subject, wholeOf } from "./find-subjects.ts";
import { type Case, readCase, type ReportRow } from "./read-case.ts";
import { type FoundSubject, labelSelect, toPersonLabel } from "./subject.view.ts";

/** Everything that a moderator needs to decide, on one page. */
export async function showCase({ db }: { db: Database }, viewer: Viewer, asked: Subject): Promise<CaseView> {
  const read = await readCase(db, viewer, await wholeOf(db, asked));
  const { found, reports, acts, objectedAct, can, objections } = read;
  const earlier = await listEarlierActs(db, viewer, read);
  const answered = await readAnswered(db, [...acts, ...earlier]);
  const toView = (row: ActRow) => toActView(row, answered);
  return {
    thing: found.view,
    reports: reports.map((row) => toReportView(row, { namesReporter: viewer.isStaff })),
    posts: await listAround(db, found),
    isLocked: found.isLocked ?? false,
    acts: acts.map(toView),
    earlierActs: earlier.map(toView),
    person: personOf(found),
    objectedAct: objectedAct === null ? null : toView(objectedAct),
    isReasonNeeded: objections.length > 0,
    seenActId: acts[0]?.id ?? 0,
    seenReportId: reports.at(-1)?.id ?? 0,
    can,
  };
}

function personOf({ view, person }: FoundSubject): CaseView["person"] {
  if (view.person === null || person === null) return null;
  return {
    ...view.person,
    since: person.createdAt.toISOString(),
    isSuspended: person.isSuspended,
    suspendedUntil: person.suspendedUntil?.toISOString() ?? null,
  };
}

/** Stewards judge what was written, not who told: the reporter's name is for staff. */
const toReportView = (row: ReportRow, { namesReporter }: { namesReporter: boolean }): ReportView => ({
  reportId: row.id,
  kind: row.kind,
  reason: row.reason,
  at: row.createdAt.toISOString(),
  reporter: namesReporter && row.reporter !== null ? toPersonLabel(row.reporter) : null,
  isSettled: row.settledAt !== null,
});

const reviewedSelect = {
  id: true,
  kind: true,
  number: true,
  html: true,
  language: true,
  state: true,
  createdAt: true,
  author: { select: labelSelect },
} satisfies Prisma.PostSelect;
type ReviewedRow = Prisma.PostGetPayload<{ select: typeof reviewedSelect }>;

/** The words with those right before and after them; an answer or comment comes with the question that it is about. */
async function listAround(db: Database, { view, postId, threadId, questionId }: FoundSubject): Promise<ReviewedPost[]> {
  if (postId === null) return [];
  const post = await db.post.findUnique({ where: { id: postId }, select: { number: true, parentId: true } });
  if (!post) return [];
  const { postsAround: around } = moderationLimits;
  const near = { gte: post.number - around, lte: post.number + around };
  const rows = await db.post.findMany({
    where: {
      ...(threadId === null ? { questionId } : { threadId }),
      OR: [{ number: near }, { kind: "question" }, { id: post.parentId ?? 0 }],
    },
    select: reviewedSelect,
    orderBy: { number: "asc" },
    take: around * 2 + 3,
    relationLoadStrategy: "join",
  });
  return rows.map((row) => toReviewedPost(row, view.subject === "act" ? 0 : postId));
}

const toReviewedPost = ({ id, author, createdAt, ...row }: ReviewedRow, reportedId: number): ReviewedPost => ({
  ...row,
  postId: id,
  author: author === null ? null : toPersonLabel(author),
  dir: directionOf(row.language),
  createdAt: createdAt.toISOString(),
  isReported: id === reportedId,
});

/** What was decided about the same person elsewhere. Stewards and facilitators see what happened in their network. */
async function listEarlierActs(db: Database, viewer: Viewer, { found, acts }: Case): Promise<ActRow[]> {
  const memberId = found.view.person?.memberId;
  if (memberId === undefined) return [];
  const { networkId } = found;
  const inNetwork = { OR: [{ thread: { networkId } }, { post: { thread: { networkId } } }] };
  return db.moderationAct.findMany({
    where: {
      memberId,
      id: { notIn: acts.map(({ id }) => id) },
      ...(viewer.isStaff ? {} : inNetwork),
    },
    select: actSelect,
    orderBy: { id: "desc" },
    take: moderationLimits.earlierActs,
    relationLoadStrategy: "join",
  });
}
