import type { Data } from "../../lib/data.ts";
import { idOfSegment } from "../../lib/urls.ts";

export const touchedByQuestions = (trpc: Data["trpc"]) => [
  trpc.questions.pathKey(),
  trpc.posts.pathKey(),
  trpc.search.pathKey(),
];

type Params = Record<string, string | undefined>;
export const questionIdOf = (params: Params): number => idOfSegment(params["question"]) ?? 0;

/** Of the draft of an answer. */
export const answerSubject = (questionId: number): string => `answer:${questionId}`;
