import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { type FollowKind, followsMax, type FollowState } from "@plaza/types/follows";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { readableBy } from "../collections/index.ts";
import { canOpenPage, classOfViewer } from "../members/index.ts";
import { blocksBetween } from "../moderation/index.ts";
import { readableBy as readableThreads } from "../threads/index.ts";
import { columns } from "./follow.view.ts";

type Deps = { db: Database };
type Subject = { kind: FollowKind; id: number };

const rowOf = ({ memberId }: Viewer, { kind, id }: Subject) => ({ memberId, [columns[kind]]: id });

/** Null for who has no account: the same answer for all of them. */
export async function findFollow({ db }: Deps, viewer: Viewer | null, subject: Subject): Promise<FollowState> {
  if (viewer === null) return null;
  return { isFollowing: (await db.follow.count({ where: rowOf(viewer, subject) })) > 0 };
}

/** Asked for twice, it is followed once. @throws DomainError NOT_FOUND for what the member may not see */
export function follow({ db }: Deps, viewer: Viewer, subject: Subject): Promise<Subject> {
  if (subject.kind === "person" && subject.id === viewer.memberId) throw new DomainError("INVALID", "follow.oneself");
  return inTransaction(db, async (tx) => {
    if (!(await maySee[subject.kind](tx, viewer, subject.id))) throw new DomainError("NOT_FOUND", "follow.not_found");
    if (subject.kind === "person" && (await blocksBetween(tx, viewer.memberId, subject.id)))
      throw new DomainError("FORBIDDEN", "follow.not_possible");
    const followed = await tx.follow.count({ where: { memberId: viewer.memberId } });
    if (followed >= followsMax) throw new DomainError("INVALID", "follow.too_many");
    await tx.follow.createMany({ data: rowOf(viewer, subject), skipDuplicates: true });
    return subject;
  });
}

/** Whatever became of the thing: nobody is held to what she can no longer see. */
export function unfollow({ db }: Deps, viewer: Viewer, subject: Subject): Promise<Subject> {
  return inTransaction(db, async (tx) => {
    await tx.follow.deleteMany({ where: rowOf(viewer, subject) });
    return subject;
  });
}

type MaySee = (tx: Transaction, viewer: Viewer, id: number) => Promise<boolean>;

const maySee: Record<FollowKind, MaySee> = {
  topic: async (tx, _viewer, id) => (await tx.topic.count({ where: { id } })) > 0,
  place: async (tx, _viewer, id) => (await tx.place.count({ where: { id } })) > 0,
  person: async (tx, viewer, id) => {
    const row = await tx.member.findUnique({ select: { isListed: true, state: true }, where: { id } });
    return row !== null && canOpenPage((await classOfViewer(tx, viewer, [id]))(id), row);
  },
  network: async (tx, { memberId }, id) =>
    (await tx.network.count({ where: { id, OR: [{ isHidden: false }, { memberships: { some: { memberId } } }] } })) > 0,
  collection: async (tx, viewer, id) =>
    (await tx.collection.count({ where: { AND: [{ id }, readableBy(viewer)] } })) > 0,
  thread: async (tx, viewer, id) =>
    (await tx.thread.count({
      where: { AND: [{ id, state: "visible", mergedIntoId: null }, readableThreads(viewer)] },
    })) > 0,
  question: async (tx, _viewer, id) => (await tx.question.count({ where: { id, state: "visible" } })) > 0,
};
