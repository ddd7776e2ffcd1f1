import type { Database, Transaction } from "@plaza/database";
import type { PostKind, PostState } from "@plaza/types/posts";
import { restoreDays } from "../tidy-posts.ts";

type Reader = Database | Transaction;
type Words = { id: number; kind: PostKind; threadId: number | null; questionId: number | null };

/** Whether its author deleted it no longer ago than she can take back: the revision of that says when. */
export async function isInTime(db: Reader, postId: number): Promise<boolean> {
  const since = new Date(Date.now() - restoreDays * 86_400_000);
  return (await db.postRevision.count({ where: { postId, createdAt: { gte: since } } })) > 0;
}

/** What a deleted post comes back as: the newest word of moderators on it stands, also one from after it was deleted. */
export async function stateBefore(
  db: Reader,
  post: Words,
): Promise<{ state: Exclude<PostState, "deleted">; stateReason: string | null }> {
  const newest = await db.moderationAct.findFirst({
    where: { ...actsOn(post), action: { in: ["hide", "remove", "restore"] } },
    select: { action: true, reason: true },
    orderBy: { id: "desc" },
  });
  if (newest?.action === "remove") return { state: "removed", stateReason: newest.reason };
  return { state: newest?.action === "hide" ? "hidden" : "visible", stateReason: null };
}

/** Acts on an opening or on a question's words are acts on the whole. */
function actsOn({ id, kind, threadId, questionId }: Words) {
  if (kind === "opening") return { threadId, postId: null };
  if (kind === "question") return { questionId, postId: null };
  return { postId: id };
}

/** Null when it is not deleted, or cannot come back any more. */
export async function stateToComeBackTo(db: Reader, postId: number): Promise<PostState | null> {
  const post = await db.post.findFirst({
    where: { id: postId, state: "deleted", text: { not: "" } },
    select: { id: true, kind: true, threadId: true, questionId: true },
  });
  if (!post || !(await isInTime(db, postId))) return null;
  return (await stateBefore(db, post)).state;
}
