import type { PostState } from "@plaza/types/posts";

export type RankedAnswer = {
  number: number;
  state: PostState;
  isAccepted: boolean;
  helpfulCount: number;
  evidenceCount: number;
};

/** The accepted one first, then what helped, then what rests on something, then the older; what is gone stands last. */
export const rankAnswers = <Answer extends RankedAnswer>(answers: readonly Answer[]): Answer[] =>
  answers.toSorted(
    (a, b) =>
      Number(b.isAccepted) - Number(a.isAccepted) ||
      Number(b.state === "visible") - Number(a.state === "visible") ||
      b.helpfulCount - a.helpfulCount ||
      b.evidenceCount - a.evidenceCount ||
      a.number - b.number,
  );
