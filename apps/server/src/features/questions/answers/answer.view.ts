import type { AnswerView } from "@plaza/types/questions";
import { type PostRow, toPostView } from "../../posts/index.ts";
import { canAccept, canComment, canEditEvidence, canModerate } from "../question.policy.ts";
import { factsOf, type Looking, questionPath } from "../question.view.ts";
import type { Parts, QuestionPageRow } from "../question-page.rows.ts";
import { toEvidence } from "./evidence.view.ts";

type AnswerParts = Parts & { post: PostRow };

export function toAnswer(question: QuestionPageRow, parts: AnswerParts, looking: Looking): AnswerView {
  const { post, evidence, resources } = parts;
  const { viewer, locale } = looking;
  const facts = factsOf(question);
  const isAccepted = question.acceptance?.answerId === post.id;
  const view = toPost(question, post, looking);
  const { language } = post;
  return {
    post: view,
    isAccepted,
    acceptedAt: isAccepted ? (question.acceptance?.acceptedAt.toISOString() ?? null) : null,
    evidence:
      view.body === null
        ? []
        : evidence
            .filter(({ answerId }) => answerId === post.id)
            .flatMap((row) => toEvidence(row, { resources, language, locale })),
    comments: commentsOn(question, { ...parts, parentId: post.id }, looking),
    can: {
      accept: !isAccepted && post.state === "visible" && canAccept(facts, viewer),
      unaccept: isAccepted && canAccept(facts, viewer),
      comment: post.state === "visible" && canComment(facts, viewer),
      editEvidence: canEditEvidence(facts, post, viewer),
    },
  };
}

export const toPost = (question: QuestionPageRow, post: PostRow, { viewer, mutedIds, page = 1 }: Looking) =>
  toPostView(post, viewer, {
    isModerator: canModerate(viewer),
    canWrite: canComment(factsOf(question), viewer),
    mutedIds,
    path: `${questionPath(question)}${page === 1 ? "" : `?page=${page}`}#post-${post.id}`,
  });

/** A comment that was deleted leaves no line: nothing answers to it. */
export const commentsOn = (
  question: QuestionPageRow,
  { posts, parentId }: Pick<Parts, "posts"> & { parentId: number },
  looking: Looking,
) =>
  posts
    .filter((post) => post.kind === "comment" && post.parentId === parentId && post.state !== "deleted")
    .map((post) => toPost(question, post, looking));
