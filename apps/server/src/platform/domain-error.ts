import type { ErrorKind, ErrorReason } from "@plaza/types/errors";

/** A refusal that the person can understand. Knows no HTTP; `trpc/` and `http/` translate it. */
export class DomainError extends Error {
  readonly kind: ErrorKind;
  readonly reason: ErrorReason;

  constructor(kind: ErrorKind, reason: ErrorReason, options?: ErrorOptions) {
    super(reason, options);
    this.kind = kind;
    this.reason = reason;
  }
}
