import { type Database, inTransaction } from "@plaza/database";
import { createHash } from "node:crypto";
import type { Viewer } from "../../../platform/viewer.ts";
import { recordEvent } from "../index.ts";

let count = 0;

const wordsOf = (text: string) => ({
  text,
  html: `<p>${text}</p>`,
  rendererVersion: 1,
  language: "en",
  textHash: createHash("sha256")
    .update(`${text} ${(count += 1)}`)
    .digest("hex"),
});

type Said = { text?: string; mentions?: Viewer[] };

/** A thread with its opening, and what its author's own steps would record of it. */
export async function openThread(
  db: Database,
  author: Viewer,
  {
    networkId = null,
    topicIds = [],
    text = "An opening",
    mentions = [],
  }: Said & { networkId?: number | null; topicIds?: number[] } = {},
): Promise<{ threadId: number; postId: number; eventId: number }> {
  return inTransaction(db, async (tx) => {
    const { id: threadId } = await tx.thread.create({
      data: {
        title: `Thread ${(count += 1)}`,
        language: "en",
        authorId: author.memberId,
        networkId,
        topics: { create: topicIds.map((topicId) => ({ topicId })) },
      },
    });
    const { id: postId } = await tx.post.create({
      data: {
        kind: "opening",
        threadId,
        authorId: author.memberId,
        ...wordsOf(text),
        mentions: { create: mentions.map(({ memberId }) => ({ memberId })) },
      },
    });
    const eventId = await recordEvent(tx, { kind: "thread_opened", actorId: author.memberId, threadId, postId });
    return { threadId, postId, eventId };
  });
}

export async function reply(
  db: Database,
  author: Viewer,
  { threadId, text = "A reply", mentions = [] }: Said & { threadId: number },
): Promise<{ postId: number; eventId: number }> {
  return inTransaction(db, async (tx) => {
    const { id: postId } = await tx.post.create({
      data: {
        kind: "reply",
        threadId,
        authorId: author.memberId,
        ...wordsOf(text),
        mentions: { create: mentions.map(({ memberId }) => ({ memberId })) },
      },
    });
    const eventId = await recordEvent(tx, { kind: "replied", actorId: author.memberId, threadId, postId });
    return { postId, eventId };
  });
}

export async function askQuestion(
  db: Database,
  author: Viewer,
  { topicIds = [], placeId = null, text = "A question" }: Said & { topicIds?: number[]; placeId?: number | null } = {},
): Promise<{ questionId: number; postId: number }> {
  return inTransaction(db, async (tx) => {
    const { id: questionId } = await tx.question.create({
      data: {
        title: `Question ${(count += 1)}`,
        language: "en",
        authorId: author.memberId,
        placeId,
        topics: { create: topicIds.map((topicId) => ({ topicId })) },
      },
    });
    const { id: postId } = await tx.post.create({
      data: { kind: "question", questionId, authorId: author.memberId, ...wordsOf(text) },
    });
    await recordEvent(tx, { kind: "question_asked", actorId: author.memberId, questionId, postId });
    return { questionId, postId };
  });
}

type Below = { questionId: number; parentId?: number; text?: string };

/** An answer, or with a parent a comment. */
export async function answer(
  db: Database,
  author: Viewer,
  { questionId, parentId, text = "An answer" }: Below,
): Promise<{ postId: number }> {
  return inTransaction(db, async (tx) => {
    const kind = parentId === undefined ? "answer" : "comment";
    const { id: postId } = await tx.post.create({
      data: { kind, questionId, parentId: parentId ?? null, authorId: author.memberId, ...wordsOf(text) },
    });
    await recordEvent(tx, {
      kind: kind === "answer" ? "answered" : "commented",
      actorId: author.memberId,
      questionId,
      postId,
    });
    return { postId };
  });
}
