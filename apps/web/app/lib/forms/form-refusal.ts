import { type ErrorReason, errorReasons } from "@plaza/types/errors";
import { statusOf } from "../failures.ts";
import type { FormProblem } from "./form-problem.ts";

export type Refusal = {
  status: number;
  /** By the path of the input, as `name` or `links.0`. */
  inputProblems: Record<string, FormProblem>;
  formProblem: FormProblem | null;
};

/** As zod tells what it refused; read by shape, since the bundle holds no zod. */
type Issue = {
  code?: string;
  path: PropertyKey[];
  message: string;
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  format?: string;
  input?: unknown;
};

/** What the person can be told; undefined for a defect. */
export function refusalOf(error: unknown): Refusal | undefined {
  const status = statusOf(error);
  if (status === undefined || !(error instanceof Error)) return undefined;
  const issues = issuesOf(error.cause);
  if (issues.length === 0)
    return { status, inputProblems: {}, formProblem: reasonProblem(error.message, error.cause) ?? { kind: "invalid" } };
  // The first issue of a path counts.
  const inputProblems = Object.fromEntries(
    issues.toReversed().map((issue) => [issue.path.map(String).join("."), problemOf(issue)]),
  );
  const ofWhole = inputProblems[""] ?? null;
  delete inputProblems[""];
  return { status, inputProblems, formProblem: ofWhole };
}

const issuesOf = (cause: unknown): Issue[] =>
  typeof cause === "object" && cause !== null && "issues" in cause && Array.isArray(cause.issues)
    ? (cause.issues as Issue[])
    : [];

const isReason = (text: string): text is ErrorReason => errorReasons.some((reason) => reason === text);

function reasonProblem(text: string, cause: unknown): FormProblem | undefined {
  if (!isReason(text)) return undefined;
  const wait: unknown =
    typeof cause === "object" && cause !== null && "retryAfterSeconds" in cause ? cause.retryAfterSeconds : undefined;
  return typeof wait === "number"
    ? { kind: "reason", reason: text, waitSeconds: wait }
    : { kind: "reason", reason: text };
}

function problemOf(issue: Issue): FormProblem {
  switch (issue.code) {
    case "too_small":
      return tooSmall(issue.origin, Number(issue.minimum));
    case "too_big":
      return tooBig(issue.origin, Number(issue.maximum));
    case "invalid_format":
      return { kind: formatKind(issue.format) };
    case "invalid_value":
      return { kind: "unknown_choice" };
    case "invalid_type":
      return { kind: /undefined|null|NaN/.test(issue.message) ? "missing" : "invalid" };
    case undefined:
    default:
      // A refinement may name a reason as its message.
      return reasonProblem(issue.message, undefined) ?? { kind: "invalid" };
  }
}

function tooSmall(origin: string | undefined, limit: number): FormProblem {
  if (origin === "string") return limit <= 1 ? { kind: "missing" } : { kind: "too_short", limit };
  if (origin === "array" || origin === "set") return limit <= 1 ? { kind: "missing" } : { kind: "too_few", limit };
  return { kind: "too_low", limit };
}

function tooBig(origin: string | undefined, limit: number): FormProblem {
  if (origin === "string") return { kind: "too_long", limit };
  return { kind: origin === "array" || origin === "set" ? "too_many" : "too_high", limit };
}

function formatKind(format: string | undefined): "email" | "url" | "date" | "invalid" {
  if (format === "email" || format === "url") return format;
  return format === "date" || format === "datetime" ? "date" : "invalid";
}
