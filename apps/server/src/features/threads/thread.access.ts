import type { Database, Prisma, Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { canReadThread, type ThreadFacts } from "./thread.policy.ts";

export type Reader = Database | Transaction;

/** What decides who reads a thread, with the viewer's own membership of its network. */
export const threadAccessSelect = (viewer: Pick<Viewer, "memberId"> | null) =>
  ({
    id: true,
    title: true,
    language: true,
    state: true,
    stateReason: true,
    lockedAt: true,
    mergedIntoId: true,
    authorId: true,
    replyCount: true,
    networkId: true,
    network: {
      select: {
        id: true,
        slug: true,
        name: true,
        language: true,
        isHidden: true,
        memberships: { select: { role: true }, where: { memberId: viewer?.memberId ?? 0 } },
      },
    },
  }) satisfies Prisma.ThreadSelect;
export type ThreadAccessRow = Prisma.ThreadGetPayload<{ select: ReturnType<typeof threadAccessSelect> }>;

export const factsOf = (row: ThreadAccessRow): ThreadFacts => ({
  state: row.state,
  isLocked: row.lockedAt !== null,
  isMerged: row.mergedIntoId !== null,
  authorId: row.authorId,
  replyCount: row.replyCount,
  network: row.network && { isHidden: row.network.isHidden, role: row.network.memberships[0]?.role ?? null },
});

/** What `canReadThread` says, for the database. */
export const readableBy = (viewer: Pick<Viewer, "memberId"> | null) =>
  ({
    OR: [
      { networkId: null },
      { network: { isHidden: false } },
      ...(viewer === null ? [] : [{ network: { memberships: { some: { memberId: viewer.memberId } } } }]),
    ],
  }) satisfies Prisma.ThreadWhereInput;

/** What stands in lists and in the search. */
export const listed = { state: "visible", mergedIntoId: null } as const satisfies Prisma.ThreadWhereInput;

export type FoundThread = { row: ThreadAccessRow; facts: ThreadFacts };

/** @throws DomainError NOT_FOUND when absent, or in a network that hides from the viewer */
export async function findReadableThread(db: Reader, viewer: Viewer | null, threadId: number): Promise<FoundThread> {
  const row = await db.thread.findUnique({
    select: threadAccessSelect(viewer),
    where: { id: threadId },
    relationLoadStrategy: "join",
  });
  const facts = row && factsOf(row);
  if (!row || !facts || !canReadThread(facts)) throw new DomainError("NOT_FOUND", "thread.not_found");
  return { row, facts };
}

/** Moves, merges and locks of a thread wait for each other and for replies that are being written. */
export async function lockThreads(tx: Transaction, threadIds: readonly number[]): Promise<void> {
  await tx.$queryRaw`select id from thread where id = any(${[...threadIds]}::int[]) order by id for update`;
}

export const followThread = async (tx: Transaction, memberId: number, threadId: number): Promise<void> => {
  await tx.follow.createMany({ data: { memberId, threadId }, skipDuplicates: true });
};
