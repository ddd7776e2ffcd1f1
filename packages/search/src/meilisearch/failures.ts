import { SearchEngineFailed } from "../errors.ts";

/** How Meilisearch let us down; a label of the metric that counts it. */
export type FailureReason =
  | "unreachable"
  | "timeout"
  | "wrong_key"
  | "refused"
  | "server_error"
  | "rubbish"
  | "task_failed";

type Details = { reason: FailureReason; code?: string; cause?: unknown };

/** Meilisearch did not do what was asked of it; the message says so in words for an operator. */
export class MeilisearchFailed extends SearchEngineFailed {
  readonly reason: FailureReason;
  /** Its own code for it, such as "index_not_found"; empty when it gave none. */
  readonly code: string;

  constructor(message: string, { reason, code = "", cause }: Details) {
    super(message, { cause });
    this.reason = reason;
    this.code = code;
  }
}

/** Failures that may be over in a moment: the server restarts, or is busy. */
export const isPassing = (error: unknown): boolean =>
  error instanceof MeilisearchFailed && ["unreachable", "timeout", "server_error"].includes(error.reason);
