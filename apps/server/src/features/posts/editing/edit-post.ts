import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { EditPostInput } from "@plaza/types/inputs/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { claimAttachments } from "../attachments/claim-attachments.ts";
import { type FoundPost, holdPost } from "../find-post.ts";
import { abilitiesOf } from "../post.policy.ts";
import { postChanged } from "../post-changed.ts";
import { applyEdit } from "./apply-edit.ts";

export type SavedPost = { postId: number; path: string };

/** @throws DomainError CONFLICT when it was changed since the form was made: the form shows both texts */
export const editPost = ({ db }: { db: Database }, viewer: Viewer, input: EditPostInput): Promise<SavedPost> =>
  inTransaction(db, async (tx) => {
    const found = await holdPost(tx, viewer, input.postId);
    const { row, facts } = found;
    if (row.state === "deleted") throw new DomainError("CONFLICT", "post.gone");
    const post = { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: true };
    if (!abilitiesOf(viewer, post, facts).edit) throw new DomainError("FORBIDDEN", refusalFor(viewer, found));
    const saved = { postId: row.id, path: facts.path };
    const change = changeOf(found, input);
    // The same form sent twice: what it asks for is so already.
    if (isSame(found, change)) await changeFiles(tx, viewer, found, input.attachmentIds);
    else {
      if (row.version !== input.version) throw new DomainError("CONFLICT", "post.changed");
      await changeFiles(tx, viewer, found, input.attachmentIds);
      await applyEdit(tx, viewer, found, change);
    }
    await tx.draft.deleteMany({ where: { memberId: viewer.memberId, subject: `edit:${row.id}` } });
    return saved;
  });

function refusalFor(viewer: Viewer, { row, facts }: FoundPost) {
  if (row.authorId !== viewer.memberId) return "post.not_yours" as const;
  if (facts.canWrite) return "post.gone" as const;
  return row.threadId === null ? ("question.closed" as const) : ("thread.locked" as const);
}

function changeOf({ row, title }: FoundPost, input: EditPostInput) {
  const isTitled = row.kind === "opening" || row.kind === "question";
  const language =
    input.language === "" && row.isLanguageStated && input.text === row.text ? row.language : input.language;
  return {
    ...input,
    language,
    title: isTitled ? (input.title ?? title) : null,
    context: row.kind === "answer" ? input.context : null,
  };
}

function isSame({ row, title }: FoundPost, change: ReturnType<typeof changeOf>): boolean {
  const isLanguageSame = change.language === "" ? !row.isLanguageStated : change.language === row.language;
  return (
    change.text === row.text &&
    change.context === row.context &&
    (change.title === null || change.title === title) &&
    isLanguageSame
  );
}

/** Files that are not named any more wait without a post, until they are tidied away. */
async function changeFiles(
  tx: Transaction,
  viewer: Viewer,
  { row }: FoundPost,
  attachmentIds: number[],
): Promise<void> {
  const kept = new Set(attachmentIds);
  const dropped = row.attachments.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  const present = new Set(row.attachments.map(({ id }) => id));
  const added = attachmentIds.filter((id) => !present.has(id));
  if (dropped.length + added.length === 0) return;
  await tx.attachment.updateMany({ where: { id: { in: dropped } }, data: { postId: null } });
  await claimAttachments(tx, viewer, row.id, added);
  await postChanged(tx, row);
}
