import type { Transaction } from "@plaza/database";
import { postLimits } from "@plaza/types/posts";
import type { Viewer } from "../../../platform/viewer.ts";
import { postChanged } from "../post-changed.ts";
import type { FoundPost } from "../find-post.ts";
import { textHashOf } from "../writing/check-limits.ts";
import { renderPost } from "../writing/render-post.ts";

export type Change = {
  text: string;
  /** Empty: to be recognised. */
  language: string;
  /** Null for a post without one. */
  title: string | null;
  context: string | null;
  note: string | null;
  isMinor: boolean;
};

const minute = 60_000;

/** What it was becomes a revision. An edit soon after the post, or a minor one, is not marked on it. */
export async function applyEdit(tx: Transaction, editor: Viewer, found: FoundPost, change: Change): Promise<void> {
  const { row } = found;
  await keepRevision(tx, editor, found, change);
  const hiddenNetworkId = row.thread?.network?.isHidden ? row.thread.network.id : null;
  const rendered = await renderPost(tx, editor, { text: change.text, language: change.language, hiddenNetworkId });
  const { html, rendererVersion, language, isLanguageStated, mentionedIds } = rendered;
  const isMarked = !change.isMinor && Date.now() - row.createdAt.getTime() > postLimits.silentEditMinutes * minute;
  await tx.post.update({
    select: { id: true },
    where: { id: row.id },
    data: {
      html,
      rendererVersion,
      language,
      isLanguageStated,
      text: change.text,
      textHash: textHashOf(change.text),
      context: change.context,
      version: { increment: 1 },
      ...(isMarked ? { editedAt: new Date() } : {}),
    },
  });
  await tx.mention.deleteMany({ where: { postId: row.id } });
  if (mentionedIds.length > 0)
    await tx.mention.createMany({ data: mentionedIds.map((memberId) => ({ postId: row.id, memberId })) });
  if (change.title !== null && change.title !== found.title) await renameTo(tx, found, change.title, language);
  await postChanged(tx, row);
}

async function renameTo(tx: Transaction, { row }: FoundPost, title: string, language: string): Promise<void> {
  const data = { title, language };
  if (row.threadId !== null) await tx.thread.update({ select: { id: true }, where: { id: row.threadId }, data });
  if (row.questionId !== null) await tx.question.update({ select: { id: true }, where: { id: row.questionId }, data });
}

type Kept = Pick<Change, "note" | "isMinor">;

export async function keepRevision(
  tx: Transaction,
  { memberId }: Viewer,
  { row, title }: FoundPost,
  { note, isMinor }: Kept,
): Promise<void> {
  const isTitled = row.kind === "opening" || row.kind === "question";
  await tx.postRevision.create({
    select: { postId: true },
    data: {
      postId: row.id,
      number: row.version,
      title: isTitled ? title : null,
      text: row.text,
      language: row.language,
      editorId: memberId,
      note,
      isMinor,
    },
  });
}
