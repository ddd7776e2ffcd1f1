import { slugOf } from "../resources/index.ts";

type Standing = { postId: number; title: string; page?: number } & ({ threadId: number } | { questionId: number });

/** A slug of a thread or question: never that of a resource, whose word stands in for a title without letters. */
const slugFor = (title: string, word: string): string => slugOf(title).replace(/^resource$/, word);

/** Path of a post within its thread or question, without the locale. */
export function postPath(standing: Standing): string {
  const { postId, title, page = 1 } = standing;
  const place =
    "threadId" in standing
      ? `/discussions/${standing.threadId}-${encodeURIComponent(slugFor(title, "discussion"))}`
      : `/questions/${standing.questionId}-${encodeURIComponent(slugFor(title, "question"))}`;
  return `${place}${page > 1 ? `?page=${page}` : ""}#post-${postId}`;
}
