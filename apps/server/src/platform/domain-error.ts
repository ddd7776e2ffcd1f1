import type { ErrorKind, ErrorReason } from "@plaza/types/errors";

type Options = ErrorOptions & {
  /** Of a limit: when it is worth trying again. */
  retryAfterSeconds?: number;
};

/** A refusal that the person can understand. Knows no HTTP; `trpc/` and `http/` translate it. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly reason: ErrorReason;
  readonly retryAfterSeconds: number | null;

  constructor(kind: ErrorKind, reason: ErrorReason, { retryAfterSeconds, ...options }: Options = {}) {
    super(reason, options);
    this.kind = kind;
    this.reason = reason;
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}
