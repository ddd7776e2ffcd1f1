import type { ErrorKind, ErrorReason } from "@plaza/types/errors";
import { DomainError } from "../../../platform/domain-error.ts";

/** What the database refuses by the name of its constraint. */
const refusals: Readonly<Record<string, readonly [ErrorKind, ErrorReason]>> = {
  thread_is_open_to_replies: ["CONFLICT", "thread.locked"],
  question_is_open_to_answers: ["CONFLICT", "question.closed"],
  comment_is_of_the_same_question: ["NOT_FOUND", "post.not_found"],
};

/** Null for what is no refusal of ours. */
export function refusalOfDatabase(error: unknown): DomainError | null {
  const told = JSON.stringify(error, Object.getOwnPropertyNames(error ?? {})) + String(error);
  const name = Object.keys(refusals).find(
    (constraint) => told.includes(constraint) || told.includes(messages[constraint] ?? "\u0000"),
  );
  const refusal = name === undefined ? undefined : refusals[name];
  return refusal === undefined ? null : new DomainError(...refusal, { cause: error });
}

const messages: Readonly<Record<string, string>> = {
  thread_is_open_to_replies: "takes no replies",
  question_is_open_to_answers: "takes no answers",
  comment_is_of_the_same_question: "comment of another question",
};
