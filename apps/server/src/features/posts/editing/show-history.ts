import type { Database } from "@plaza/database";
import { directionOf } from "@plaza/language";
import type { PostHistory, RevisionView } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { findPost } from "../find-post.ts";
import { mutedIdsOf } from "../muted-ids.ts";
import { type AuthorRow, authorSelectFor, toPostAuthor } from "../post-author.view.ts";
import { toPostView } from "../post.view.ts";
import { wordDiff } from "./word-diff.ts";

/** More than that nobody reads, and each is compared. */
const shownMax = 50;

/** What was changed, the newest first. Of what was deleted, hidden or removed, only whoever may read its words sees it. */
export async function showHistory(
  { db }: { db: Database },
  viewer: Viewer | null,
  { postId }: { postId: number },
): Promise<PostHistory> {
  const found = await findPost(db, viewer, postId);
  const { row, title, facts } = found;
  if (!found.canReadWords) throw new DomainError("NOT_FOUND", "post.not_found");
  const [mutedIds, revisions] = await Promise.all([
    mutedIdsOf(db, viewer),
    db.postRevision.findMany({
      select: {
        number: true,
        title: true,
        text: true,
        language: true,
        isMinor: true,
        note: true,
        createdAt: true,
        editor: { select: authorSelectFor(viewer) },
      },
      where: { postId },
      orderBy: { number: "desc" },
      take: shownMax,
    }),
  ]);
  const seenBy = { viewer, mutedIds, isModerator: facts.isModerator };
  const isTitled = row.kind === "opening" || row.kind === "question";
  return {
    post: toPostView(row, viewer, { ...facts, mutedIds }),
    title: isTitled ? title : null,
    revisions: toRevisionViews(revisions, { title, text: row.text }, seenBy),
  };
}

type Revision = {
  number: number;
  title: string | null;
  text: string;
  language: string;
  isMinor: boolean;
  note: string | null;
  createdAt: Date;
  editor: AuthorRow | null;
};
type Version = Pick<Revision, "title" | "text">;
type SeenBy = { viewer: Viewer | null; mutedIds: ReadonlySet<number>; isModerator: boolean };

/** Each beside the version that came after it. */
function toRevisionViews(revisions: readonly Revision[], now: Version, seenBy: SeenBy): RevisionView[] {
  let later = now;
  return revisions.flatMap((revision) => {
    const next = later;
    later = { title: revision.title ?? next.title, text: revision.text };
    // What was deleted and restored is the same as before.
    return revision.text === next.text && later.title === next.title ? [] : [toRevisionView(revision, next, seenBy)];
  });
}

function toRevisionView(revision: Revision, next: Version, { viewer, ...facts }: SeenBy): RevisionView {
  const { number, title, text, language, isMinor, note, createdAt, editor } = revision;
  return {
    version: number + 1,
    editor: toPostAuthor(editor, viewer, facts),
    at: createdAt.toISOString(),
    isMinor,
    note,
    titleDiff: title === null || title === next.title ? null : wordDiff(title, next.title ?? ""),
    diff: wordDiff(text, next.text),
    language,
    dir: directionOf(language),
  };
}
