import { directionOf } from "@plaza/language";
import type { QuestionView } from "@plaza/types/questions";
import { DomainError } from "../../platform/domain-error.ts";
import { commentsOn, toPost } from "./answers/answer.view.ts";
import {
  canAnswer,
  canComment,
  canMarkDuplicate,
  canModerate,
  canReadWords,
  canReopen,
  closedBecause,
} from "./question.policy.ts";
import { factsOf, type Looking, questionSlug, toQuestionItem, toText } from "./question.view.ts";
import type { Parts, QuestionPageRow } from "./question-page.rows.ts";

type Whole = Omit<QuestionView, "answers" | "expected" | "page" | "pageCount" | "jsonLd">;

/** All of a question's page but its answers. */
export function toQuestionView(row: QuestionPageRow, { posts }: Pick<Parts, "posts">, looking: Looking): Whole {
  const { viewer } = looking;
  const facts = factsOf(row);
  const own = posts.find(({ kind }) => kind === "question");
  if (!own) throw new DomainError("NOT_FOUND", "question.not_found");
  const isRead = canReadWords(facts, viewer);
  return {
    ...toQuestionItem(row, looking),
    state: row.state,
    stateReason: row.state === "deleted" ? null : row.stateReason,
    post: toPost(row, own, looking),
    tried: isRead ? toTried(row) : null,
    comments: commentsOn(row, { posts, parentId: own.id }, looking),
    acceptedId: row.acceptance?.answerId ?? null,
    isLocked: facts.isLocked,
    duplicateOf: toOriginal(row),
    reopenedAt: row.reopenedAt?.toISOString() ?? null,
    can: {
      answer: canAnswer(facts, viewer),
      comment: canComment(facts, viewer),
      reopen: canReopen({ ...facts, isAccepted: row.acceptance !== null }, viewer),
      markDuplicate: canMarkDuplicate(facts, viewer),
      lock: canModerate(viewer),
    },
    closedBecause: closedBecause(facts, viewer),
  };
}

function toTried({ triedHtml, language }: QuestionPageRow): QuestionView["tried"] {
  return triedHtml === null ? null : { html: triedHtml, language, dir: directionOf(language) };
}

/** One that is no longer shown leads nowhere. */
function toOriginal({ duplicateOf }: QuestionPageRow): QuestionView["duplicateOf"] {
  if (duplicateOf?.state !== "visible") return null;
  const { id, title, language } = duplicateOf;
  return { questionId: id, slug: questionSlug(title), title: toText(title, language) };
}
