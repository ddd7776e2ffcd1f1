import { type Database, inTransaction } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { holdPost } from "../find-post.ts";
import { abilitiesOf } from "../post.policy.ts";
import { postChanged } from "../post-changed.ts";
import { renderPost } from "../writing/render-post.ts";
import type { SavedPost } from "./edit-post.ts";

/** By its author or a moderator; an empty language has it recognised again. The words stay as they are. */
export const stateLanguage = (
  { db }: { db: Database },
  viewer: Viewer,
  { postId, language: stated }: { postId: number; language: string },
): Promise<SavedPost> =>
  inTransaction(db, async (tx) => {
    const { row, facts } = await holdPost(tx, viewer, postId);
    const post = { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: row.text !== "" };
    if (!abilitiesOf(viewer, post, facts).stateLanguage) throw new DomainError("FORBIDDEN", "post.not_yours");
    const { html, rendererVersion, language, isLanguageStated } = await renderPost(tx, viewer, {
      text: row.text,
      language: stated,
    });
    const data = { html, rendererVersion, language, isLanguageStated };
    await tx.post.update({ select: { id: true }, where: { id: postId }, data });
    await postChanged(tx, row);
    return { postId, path: facts.path };
  });
