import type { Database, PostKind } from "@plaza/database";
import type { Viewer } from "../../../platform/viewer.ts";

type Words = { kind: PostKind; threadId?: number; questionId?: number; parentId?: number; text?: string };

/** A post as the database holds one. */
export async function writePost(
  db: Database,
  author: Viewer,
  { text = "Some words", ...place }: Words,
): Promise<number> {
  const { id } = await db.post.create({
    data: {
      ...place,
      authorId: author.memberId,
      text,
      html: `<p>${text}</p>`,
      rendererVersion: 1,
      language: "en",
      textHash: "",
    },
    select: { id: true },
  });
  return id;
}

/** A thread with its opening. */
export async function openThread(
  db: Database,
  author: Viewer,
  { networkId = null }: { networkId?: number | null } = {},
): Promise<{ threadId: number; openingId: number }> {
  const { id: threadId } = await db.thread.create({
    data: { title: "A budget that people write", language: "en", authorId: author.memberId, networkId },
    select: { id: true },
  });
  return { threadId, openingId: await writePost(db, author, { kind: "opening", threadId }) };
}

export async function askQuestion(db: Database, author: Viewer): Promise<{ questionId: number; wordsId: number }> {
  const { id: questionId } = await db.question.create({
    data: { title: "Who has done this before?", language: "en", authorId: author.memberId },
    select: { id: true },
  });
  return { questionId, wordsId: await writePost(db, author, { kind: "question", questionId }) };
}
