import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { PostState } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { recallEvents } from "../../../platform/events.ts";
import { type FoundPost, holdPost } from "../find-post.ts";
import { abilitiesOf } from "../post.policy.ts";
import { postChanged } from "../post-changed.ts";
import { isInTime, stateBefore } from "./come-back.ts";
import { keepRevision } from "./apply-edit.ts";
import type { SavedPost } from "./edit-post.ts";

type Deps = { db: Database };
type Asked = { postId: number };
type StateChange = { state: PostState; stateReason: string | null };

/** By its author. Its words are nobody's to read from now on; who was not told of it yet is not told any more. */
export const deletePost = ({ db }: Deps, viewer: Viewer, { postId }: Asked): Promise<SavedPost> =>
  inTransaction(db, async (tx) => {
    const found = await holdPost(tx, viewer, postId);
    const { row, facts } = found;
    if (row.authorId !== viewer.memberId) throw new DomainError("FORBIDDEN", "post.not_yours");
    if (row.state !== "visible" && row.state !== "hidden") return { postId, path: facts.path };
    const isAlone = await standsAlone(tx, found);
    if (row.kind === "question" && !isAlone) throw new DomainError("CONFLICT", "post.answered");
    // The revision says when, and the words wait there no longer than in the post.
    await keepRevision(tx, viewer, found, { note: null, isMinor: true });
    await tx.post.update({
      select: { id: true },
      where: { id: postId },
      data: { state: "deleted", stateReason: null, version: { increment: 1 } },
    });
    if (isAlone) await setStateAround(tx, found, { state: "deleted", stateReason: null });
    await recallEvents(tx, { postId });
    await postChanged(tx, row);
    return { postId, path: facts.path };
  });

/** By its author, within a week. What moderators took stays taken, as does what they took meanwhile. */
export const restorePost = ({ db }: Deps, viewer: Viewer, { postId }: Asked): Promise<SavedPost> =>
  inTransaction(db, async (tx) => {
    const found = await holdPost(tx, viewer, postId);
    const { row, facts } = found;
    if (row.authorId !== viewer.memberId) throw new DomainError("FORBIDDEN", "post.not_yours");
    const saved = { postId, path: facts.path };
    if (row.state === "visible") return saved;
    const post = { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: row.text !== "" };
    if (!abilitiesOf(viewer, post, facts).restore || !(await isInTime(tx, postId)))
      throw new DomainError("CONFLICT", "post.restore_late");
    const before = await stateBefore(tx, row);
    await tx.post.update({ select: { id: true }, where: { id: postId }, data: before });
    if (found.place.state === "deleted") await setStateAround(tx, found, before);
    await postChanged(tx, row);
    return saved;
  });

/** Whether nobody but its author would be left without what she answered. */
async function standsAlone(tx: Transaction, { row }: FoundPost): Promise<boolean> {
  if (row.kind !== "opening" && row.kind !== "question") return false;
  const place = row.threadId === null ? { questionId: row.questionId } : { threadId: row.threadId };
  return (await tx.post.count({ where: { ...place, id: { not: row.id }, state: { not: "deleted" } } })) === 0;
}

/** A thread or question of its opening words alone goes and comes with them. */
async function setStateAround(tx: Transaction, { row }: FoundPost, data: StateChange): Promise<void> {
  if (row.kind !== "opening" && row.kind !== "question") return;
  if (row.threadId !== null) await tx.thread.updateMany({ where: { id: row.threadId }, data });
  if (row.questionId !== null) await tx.question.updateMany({ where: { id: row.questionId }, data });
}
