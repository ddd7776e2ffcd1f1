import { type Database, inTransaction } from "@plaza/database";
import type { Viewer } from "../platform/viewer.ts";
import { addPost, type NewPost } from "../features/posts/index.ts";

const noLimits = { secondsBetween: 0, sameTextMinutes: 0, firstDayThreads: 0, firstDayReplies: 0 };

type Added = { threadId: number; postId: number };

/** A thread with its opening. */
export const createThread = (
  db: Database,
  author: Viewer,
  { text = "What works in a small town?", networkId = null }: { text?: string; networkId?: number | null } = {},
): Promise<Added> =>
  inTransaction(db, async (tx) => {
    const data = { title: "Budgets in small towns", language: "en", authorId: author.memberId, networkId };
    const { id: threadId } = await tx.thread.create({ select: { id: true }, data });
    const post = { kind: "opening" as const, threadId, text, language: "", attachmentIds: [] };
    const { postId } = await addPost(tx, author, post, noLimits);
    return { threadId, postId };
  });

export const createQuestion = (db: Database, author: Viewer): Promise<{ questionId: number; postId: number }> =>
  inTransaction(db, async (tx) => {
    const data = { title: "Who has tried this before?", language: "en", authorId: author.memberId };
    const { id: questionId } = await tx.question.create({ select: { id: true }, data });
    const post = { kind: "question" as const, questionId, text: "Tell me", language: "", attachmentIds: [] };
    const { postId } = await addPost(tx, author, post, noLimits);
    return { questionId, postId };
  });

/** A reply, an answer or a comment. */
export const createPost = (
  db: Database,
  author: Viewer,
  post: Omit<NewPost, "language" | "attachmentIds"> & Partial<Pick<NewPost, "language" | "attachmentIds">>,
): Promise<number> =>
  inTransaction(db, async (tx) => {
    const { postId } = await addPost(tx, author, { language: "", attachmentIds: [], ...post }, noLimits);
    return postId;
  });
