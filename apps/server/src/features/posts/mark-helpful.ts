import { type Database, inTransaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { findPost } from "./find-post.ts";
import { abilitiesOf } from "./post.policy.ts";
import { postChanged } from "./post-changed.ts";

type Asked = { postId: number; isHelpful: boolean };
export type Marked = { postId: number; path: string; helpfulCount: number; isHelpfulToViewer: boolean };

/** One mark a member; what is so already stays so. The database counts. */
export const markHelpful = ({ db }: { db: Database }, viewer: Viewer, { postId, isHelpful }: Asked): Promise<Marked> =>
  inTransaction(db, async (tx) => {
    const { row, facts } = await findPost(tx, viewer, postId);
    if (row.authorId === viewer.memberId) throw new DomainError("FORBIDDEN", "post.own_helpful");
    const post = { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: true };
    if (!abilitiesOf(viewer, post, facts).markHelpful) throw new DomainError("NOT_FOUND", "post.not_found");
    const mark = { postId, memberId: viewer.memberId };
    const { count } = isHelpful
      ? await tx.helpfulMark.createMany({ data: [mark], skipDuplicates: true })
      : await tx.helpfulMark.deleteMany({ where: mark });
    if (count > 0) await postChanged(tx, row);
    const { helpfulCount } = await tx.post.findUniqueOrThrow({ select: { helpfulCount: true }, where: { id: postId } });
    return { postId, path: facts.path, helpfulCount, isHelpfulToViewer: isHelpful };
  });
