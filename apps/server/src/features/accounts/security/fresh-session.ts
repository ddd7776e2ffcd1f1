import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { isFresh } from "../account.policy.ts";
import { freshSeconds } from "../auth/session-times.ts";

/** Signed in within the last hour. */
export const isFreshSession = ({ session }: Viewer): boolean => isFresh(session, new Date(), freshSeconds);

export function requireFreshSession(viewer: Viewer): void {
  if (!isFreshSession(viewer)) throw new DomainError("FORBIDDEN", "account.sign_in_again");
}
