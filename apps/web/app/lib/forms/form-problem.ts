import type { ErrorReason } from "@plaza/types/errors";

/** What is wrong with a form or with one of its fields. */
export type FormProblem =
  | { kind: "reason"; reason: ErrorReason; waitSeconds?: number }
  | { kind: "missing" | "invalid" | "email" | "url" | "date" | "unknown_choice" }
  | { kind: "too_short" | "too_long" | "too_few" | "too_many" | "too_low" | "too_high"; limit: number };

/** The same with a sentence in the language of the page, from `form-words.ts`. */
export type ToldProblem = FormProblem & { words: string };

/** What a refused form comes back with. */
export type FormResult = {
  /** Which form of the page; null where the page has only one. */
  form: string | null;
  /** What was typed, except what is secret. */
  values: Record<string, string[]>;
  /** By the name of the field. */
  fieldProblems: Record<string, ToldProblem>;
  formProblem: ToldProblem | null;
  /** What was typed stands among the drafts of its author. */
  isKept?: boolean;
  /** What an accepted form is answered with, where that may be shown this once only. */
  shown?: unknown;
};

/** Names of the hidden fields that every form of ours carries. */
export const formNameField = "form";
export const formKeyField = "formKey";

/** Parameter of a page's address: what was typed before signing in waits under this key. */
export const typedParameter = "typed";

/** Where the answer of `accounts.takeTyped` stands in the query cache, and so comes with the page. */
export const typedQueryKey = ["typed-before-sign-in"];
export type TypedBefore = { path: string; values: Record<string, string | string[]> };
