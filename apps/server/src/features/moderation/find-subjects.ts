import type { Database, Transaction } from "@plaza/database";
import type { CaseSubject } from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import {
  type FoundSubject,
  fromAct,
  fromIntroduction,
  fromMember,
  fromNetwork,
  fromPost,
  fromQuestion,
  fromThread,
  selectsFor,
} from "./subject.view.ts";

type Reader = Database | Transaction;
export type Subject = { subject: CaseSubject; subjectId: number };

export const keyOf = ({ subject, subjectId }: Subject): string => `${subject}:${subjectId}`;

type Find = (db: Reader, ids: number[], memberId: number) => Promise<FoundSubject[]>;
const joined = { relationLoadStrategy: "join" } as const;

async function findIntroductions(db: Reader, ids: number[], memberId: number): Promise<FoundSubject[]> {
  const select = selectsFor(memberId).introduction;
  const rows = await db.introduction.findMany({ where: { id: { in: ids } }, select, ...joined });
  const reports = await db.report.findMany({
    where: { subject: "introduction", subjectId: { in: ids } },
    select: { subjectId: true, reporterId: true },
  });
  const reportersOf = (id: number) =>
    reports.filter(({ subjectId }) => subjectId === id).map(({ reporterId }) => reporterId);
  return rows.map((row) => fromIntroduction(row, reportersOf(row.id)));
}

const finders: Record<CaseSubject, Find> = {
  post: async (db, ids, memberId) =>
    (await db.post.findMany({ where: { id: { in: ids } }, select: selectsFor(memberId).post, ...joined })).map(
      fromPost,
    ),
  thread: async (db, ids, memberId) =>
    (await db.thread.findMany({ where: { id: { in: ids } }, select: selectsFor(memberId).thread, ...joined })).map(
      fromThread,
    ),
  question: async (db, ids, memberId) =>
    (await db.question.findMany({ where: { id: { in: ids } }, select: selectsFor(memberId).question, ...joined })).map(
      fromQuestion,
    ),
  member: async (db, ids, memberId) =>
    (await db.member.findMany({ where: { id: { in: ids } }, select: selectsFor(memberId).member })).map(fromMember),
  network: async (db, ids, memberId) =>
    (await db.network.findMany({ where: { id: { in: ids } }, select: selectsFor(memberId).network, ...joined })).map(
      fromNetwork,
    ),
  introduction: findIntroductions,
  act: async (db, ids, memberId) =>
    (await db.moderationAct.findMany({ where: { id: { in: ids } }, select: selectsFor(memberId).act, ...joined })).map(
      fromAct,
    ),
};

/** At most one statement for each kind of thing. */
export async function findSubjects(
  db: Reader,
  viewer: Pick<Viewer, "memberId">,
  subjects: readonly Subject[],
): Promise<Map<string, FoundSubject>> {
  const found = new Map<string, FoundSubject>();
  for (const [kind, find] of Object.entries(finders) as [CaseSubject, Find][]) {
    const ids = [...new Set(subjects.filter(({ subject }) => subject === kind).map(({ subjectId }) => subjectId))];
    if (ids.length === 0) continue;
    for (const one of await find(db, ids, viewer.memberId)) found.set(keyOf(one.view), one);
  }
  return found;
}

/** @throws DomainError NOT_FOUND when it is not there */
export async function findSubject(
  db: Reader,
  viewer: Pick<Viewer, "memberId">,
  subject: Subject,
): Promise<FoundSubject> {
  const found = (await findSubjects(db, viewer, [subject])).get(keyOf(subject));
  if (!found) throw new DomainError("NOT_FOUND", "report.not_found");
  return found;
}

/** Whoever reports opening words or a question's words means the whole: they stand and fall together. */
export async function wholeOf(db: Reader, { subject, subjectId }: Subject): Promise<Subject> {
  if (subject !== "post") return { subject, subjectId };
  const post = await db.post.findUnique({
    where: { id: subjectId },
    select: { kind: true, threadId: true, questionId: true },
  });
  if (post?.kind === "opening" && post.threadId !== null) return { subject: "thread", subjectId: post.threadId };
  if (post?.kind === "question" && post.questionId !== null) return { subject: "question", subjectId: post.questionId };
  return { subject, subjectId };
}

/** Reports of one thing and acts in its case wait for each other. */
export async function lockCase(tx: Transaction, subject: Subject): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('moderation'), hashtext(${keyOf(subject)}))`;
}
