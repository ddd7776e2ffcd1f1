import { createContext, data, isRouteErrorResponse } from "react-router";

/** The words of a form that was refused, for wherever the form itself is not shown again. */
export type SentWords = {
  text: string;
  /** They stand among the drafts of their author. */
  isKept: boolean;
};

/** Set by the action of a request; the loaders that run after it in the same request are asked without its method. */
export const sentWordsContext = createContext<SentWords | null>(null);

const named = ["title", "text"];
/** Of other fields, what holds a space was written, not chosen; objects are put there by scripts. */
const isWritten = (value: string): boolean => /\s/.test(value.trim()) && !/^[[{]/.test(value);

/** What somebody wrote, without what she chose. */
export function wordsIn(values: Record<string, string[]>): string {
  const rest = Object.entries(values).flatMap(([name, sent]) => (named.includes(name) ? [] : sent.filter(isWritten)));
  return [...named.flatMap((name) => values[name] ?? []), ...rest].filter((value) => value.trim() !== "").join("\n\n");
}

type Answer = { data: unknown; init: ResponseInit };
const isAnswer = (thrown: unknown): thrown is Answer =>
  typeof thrown === "object" && thrown !== null && "init" in thrown && "data" in thrown;

/** What a loader throws, with the words that its page would have shown. */
export const withWords = (thrown: unknown, sentWords: SentWords | null): unknown =>
  sentWords !== null && isAnswer(thrown)
    ? data({ ...(typeof thrown.data === "object" ? thrown.data : {}), sentWords }, thrown.init)
    : thrown;

const isSentWords = (held: unknown): held is SentWords =>
  typeof held === "object" &&
  held !== null &&
  "text" in held &&
  typeof held.text === "string" &&
  held.text !== "" &&
  "isKept" in held;

/** In the answer of a page that cannot be shown. */
export function sentWordsOf(error: unknown): SentWords | null {
  const held: unknown = isRouteErrorResponse(error) ? error.data : null;
  if (typeof held !== "object" || held === null || !("sentWords" in held)) return null;
  return isSentWords(held.sentWords) ? held.sentWords : null;
}
