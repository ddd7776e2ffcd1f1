import type { Database, Prisma, Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { canRead, canReadWords, canWriteThere, isModeratorThere, type StandingPlace } from "./post.policy.ts";
import { postPath } from "./post-path.ts";
import { type PostRow, postSelectFor, type PostViewFacts } from "./post.view.ts";

type Looking = Pick<Viewer, "memberId" | "isStaff"> | null;
type Reader = Database | Transaction;

/** What a post stands in, with the viewer's role there. */
export const placeSelectFor = (viewer: Looking) =>
  ({
    thread: {
      select: {
        id: true,
        title: true,
        language: true,
        state: true,
        lockedAt: true,
        mergedIntoId: true,
        network: {
          select: {
            id: true,
            isHidden: true,
            memberships: { select: { role: true }, where: { memberId: viewer?.memberId ?? 0 } },
          },
        },
      },
    },
    question: {
      select: { id: true, title: true, language: true, state: true, lockedAt: true, duplicateOfId: true },
    },
  }) satisfies Prisma.PostSelect;

type PlaceRow = Prisma.PostGetPayload<{ select: ReturnType<typeof placeSelectFor> }>;

export function toPlace({ thread, question }: PlaceRow): StandingPlace {
  if (thread === null)
    return {
      network: null,
      state: question?.state ?? "visible",
      isClosed: question !== null && question.lockedAt !== null,
    };
  const { network, state, lockedAt, mergedIntoId } = thread;
  return { network: network && toNetwork(network), state, isClosed: lockedAt !== null || mergedIntoId !== null };
}

type NetworkRow = NonNullable<NonNullable<PlaceRow["thread"]>["network"]>;

const toNetwork = ({ isHidden, memberships: [membership] }: NetworkRow): NonNullable<StandingPlace["network"]> => ({
  isHidden,
  role: membership?.role ?? null,
});

export type FoundPost = {
  row: PostRow & PlaceRow;
  place: StandingPlace;
  /** Of the thread or question. */
  title: string;
  facts: Omit<PostViewFacts, "mutedIds">;
  canReadWords: boolean;
};

/** @throws DomainError NOT_FOUND also where the viewer may not look */
export async function findPost(db: Reader, viewer: Looking, postId: number): Promise<FoundPost> {
  const row = await db.post.findUnique({
    select: { ...postSelectFor(viewer), ...placeSelectFor(viewer) },
    where: { id: postId },
  });
  const place = row && toPlace(row);
  if (!row || !place || !canRead(viewer, place, row)) throw new DomainError("NOT_FOUND", "post.not_found");
  const facts = {
    isModerator: isModeratorThere(viewer, place),
    canWrite: canWriteThere(viewer, place),
    path: pathOf(row),
  };
  const post = { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: row.text !== "" };
  return {
    row,
    place,
    title: row.thread?.title ?? row.question?.title ?? "",
    facts,
    canReadWords: canReadWords(viewer, post, facts),
  };
}

function pathOf({ id, thread, question }: PostRow & PlaceRow): string {
  if (thread) return postPath({ postId: id, threadId: thread.id, title: thread.title });
  if (question) return postPath({ postId: id, questionId: question.id, title: question.title });
  throw new Error(`post ${id} stands nowhere`);
}

/**
 * The same for a change: until the transaction is over, nobody else changes the post, or moves it. What it stands in is
 * held first, as by everybody who writes, locks, moves or merges.
 */
export async function holdPost(tx: Transaction, viewer: Looking, postId: number): Promise<FoundPost> {
  const place = await tx.post.findUnique({ select: { threadId: true, questionId: true }, where: { id: postId } });
  if (!place) throw new DomainError("NOT_FOUND", "post.not_found");
  if (place.threadId !== null) await tx.$executeRaw`select from thread where id = ${place.threadId} for no key update`;
  else await tx.$executeRaw`select from question where id = ${place.questionId} for no key update`;
  await tx.$executeRaw`select from post where id = ${postId} for no key update`;
  return findPost(tx, viewer, postId);
}
