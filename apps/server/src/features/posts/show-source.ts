import type { Database } from "@plaza/database";
import { type PostPreview, type PostSource, postLimits } from "@plaza/types/posts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { toAttachmentView } from "./attachments/attachment.view.ts";
import { findPost } from "./find-post.ts";
import { abilitiesOf } from "./post.policy.ts";
import { postPath } from "./post-path.ts";
import { renderPost } from "./writing/render-post.ts";

type Deps = { db: Database };
type Asked = { postId: number };

/** What a form of an edit or of a suggestion begins with. */
export async function showSource({ db }: Deps, viewer: Viewer, { postId }: Asked): Promise<PostSource> {
  const { row, title, facts, canReadWords } = await findPost(db, viewer, postId);
  if (!canReadWords || row.text === "") throw new DomainError("NOT_FOUND", "post.not_found");
  const isTitled = row.kind === "opening" || row.kind === "question";
  const {
    edit,
    suggestEdit,
    delete: canDelete,
    stateLanguage,
  } = abilitiesOf(viewer, { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: true }, facts);
  return {
    postId,
    kind: row.kind,
    path: facts.path,
    title: isTitled ? title : null,
    placeTitle: title,
    text: row.text,
    language: row.language,
    isLanguageStated: row.isLanguageStated,
    context: row.context,
    version: row.version,
    attachments: row.attachments.map(toAttachmentView),
    can: { edit, suggestEdit, delete: canDelete, stateLanguage },
  };
}

/** Where a post stands now, wherever it was moved to; without the locale. */
export async function locatePost({ db }: Deps, viewer: Viewer | null, { postId }: Asked): Promise<{ path: string }> {
  const { row, title, facts } = await findPost(db, viewer, postId);
  if (row.threadId === null) return { path: facts.path };
  const place = await db.post.count({ where: { threadId: row.threadId, number: { lte: row.number } } });
  const page = Math.ceil(place / postLimits.pageSize);
  return { path: postPath({ postId, threadId: row.threadId, title, page }) };
}

/** What a text will look like. */
export async function previewPost(
  { db }: Deps,
  viewer: Viewer,
  { text, language: stated }: { text: string | null; language: string },
): Promise<PostPreview> {
  const rendered = await renderPost(db, viewer, { text: text ?? "", language: stated });
  const { html, language, dir, isLanguageStated, named } = rendered;
  return { html, language, dir, isLanguageStated, mentions: named.map(({ handle, name }) => ({ handle, name })) };
}
