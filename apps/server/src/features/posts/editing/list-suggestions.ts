import type { Database } from "@plaza/database";
import { directionOf } from "@plaza/language";
import type { PostSuggestions } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { findPost } from "../find-post.ts";
import { mutedIdsOf } from "../muted-ids.ts";
import { canSettleSuggestion } from "../post.policy.ts";
import { authorSelectFor, toPostAuthor } from "../post-author.view.ts";
import { toPostView } from "../post.view.ts";
import { wordDiff } from "./word-diff.ts";

const shownMax = 20;

/** Those that wait: all of them for who may settle them, else the viewer's own. */
export async function listSuggestions(
  { db }: { db: Database },
  viewer: Viewer,
  { postId }: { postId: number },
): Promise<PostSuggestions> {
  const { row, title, facts, canReadWords } = await findPost(db, viewer, postId);
  if (!canReadWords) throw new DomainError("NOT_FOUND", "post.not_found");
  const post = { kind: row.kind, authorId: row.authorId, state: row.state, hasWords: true };
  const settle = canSettleSuggestion(viewer, post, facts);
  const [mutedIds, suggestions] = await Promise.all([
    mutedIdsOf(db, viewer),
    db.editSuggestion.findMany({
      select: {
        id: true,
        text: true,
        note: true,
        postVersion: true,
        state: true,
        createdAt: true,
        authorId: true,
        author: { select: authorSelectFor(viewer) },
      },
      where: { postId, state: "open", ...(settle ? {} : { authorId: viewer.memberId }) },
      orderBy: { id: "asc" },
      take: shownMax,
    }),
  ]);
  const texts = await textsOf(
    db,
    postId,
    suggestions.map(({ postVersion }) => postVersion),
  );
  return {
    post: toPostView(row, viewer, { ...facts, mutedIds }),
    title,
    suggestions: suggestions.map((suggestion) => ({
      suggestionId: suggestion.id,
      postId,
      author: toPostAuthor(suggestion.author, viewer, { mutedIds, isModerator: facts.isModerator }),
      at: suggestion.createdAt.toISOString(),
      note: suggestion.note,
      diff: wordDiff(texts.get(suggestion.postVersion) ?? row.text, suggestion.text),
      text: suggestion.text,
      language: row.language,
      dir: directionOf(row.language),
      isStale: suggestion.postVersion !== row.version,
      state: suggestion.state,
      can: {
        settle: settle && suggestion.authorId !== viewer.memberId,
        withdraw: suggestion.authorId === viewer.memberId,
      },
    })),
  };
}

/** What the post was when it had these versions. */
async function textsOf(db: Database, postId: number, versions: number[]): Promise<Map<number, string>> {
  const rows = await db.postRevision.findMany({
    select: { number: true, text: true },
    where: { postId, number: { in: versions } },
  });
  return new Map(rows.map(({ number, text }) => [number, text]));
}
