import type { PostState } from "@plaza/types/posts";
import type { QuestionView } from "@plaza/types/questions";
import type { Viewer } from "../../platform/viewer.ts";

/** What decides over a question. `authorId` is null once the asker was erased. */
export type QuestionFacts = {
  authorId: number | null;
  state: PostState;
  isLocked: boolean;
  isDuplicate: boolean;
};

type Looking = Viewer | null;

export const isAsker = ({ authorId }: QuestionFacts, viewer: Looking): boolean =>
  viewer !== null && authorId === viewer.memberId;

/** Questions stand in no network: the staff moderates them. */
export const canModerate = (viewer: Looking): boolean => viewer?.isStaff ?? false;

/** Words that are not visible are read by moderators and, unless she took them back, by their author. */
export const canReadWords = (question: QuestionFacts, viewer: Looking): boolean =>
  question.state === "visible" || canModerate(viewer) || (question.state !== "deleted" && isAsker(question, viewer));

/** Why the viewer may not answer; null when she may. A duplicate collects its answers elsewhere. */
export function closedBecause(question: QuestionFacts, viewer: Looking): QuestionView["closedBecause"] {
  if (question.state !== "visible") return "hidden";
  if (question.isLocked) return "locked";
  if (question.isDuplicate) return "duplicate";
  return viewer === null ? "signed_out" : null;
}

/** Any member, to her own question as well. */
export const canAnswer = (question: QuestionFacts, viewer: Looking): boolean =>
  closedBecause(question, viewer) === null;

/** A comment may still say why something is no duplicate. */
export const canComment = (question: QuestionFacts, viewer: Looking): boolean =>
  viewer !== null && question.state === "visible" && !question.isLocked;

/** The asker; the staff where she is no longer there. */
export const canAccept = (question: QuestionFacts, viewer: Looking): boolean =>
  question.state === "visible" && (isAsker(question, viewer) || (question.authorId === null && canModerate(viewer)));

/** What was settled or led elsewhere, by the asker or moderators. */
export const canReopen = (question: QuestionFacts & { isAccepted: boolean }, viewer: Looking): boolean =>
  canComment(question, viewer) &&
  (question.isAccepted || question.isDuplicate) &&
  (isAsker(question, viewer) || canModerate(viewer));

export const canMarkDuplicate = (question: QuestionFacts, viewer: Looking): boolean =>
  question.state === "visible" && (isAsker(question, viewer) || canModerate(viewer));

/** By its author alone, while the question takes words. */
export const canEditEvidence = (
  question: QuestionFacts,
  answer: { authorId: number | null; state: PostState },
  viewer: Looking,
): boolean =>
  viewer !== null &&
  answer.authorId === viewer.memberId &&
  answer.state === "visible" &&
  question.state === "visible" &&
  !question.isLocked;
