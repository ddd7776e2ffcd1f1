import { DomainError } from "../../../platform/domain-error.ts";
import type { FoundProof } from "../tokens.ts";

/** A refusal undoes the transaction, so the link stays good for another try. */
export function valueOf(found: FoundProof): Record<string, unknown> {
  if (found.state === "good") return found.value;
  throw new DomainError("INVALID", found.state === "used" ? "account.link_used" : "account.link_expired");
}
