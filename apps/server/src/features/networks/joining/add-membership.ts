import type { Transaction } from "@plaza/database";
import type { ErrorKind, ErrorReason } from "@plaza/types/errors";
import type { JoiningWay, MailChoice } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import { memberChanged } from "../../members/index.ts";

type NewMembership = { networkId: number; memberId: number; mailChoice: MailChoice; sharesAddress: boolean };

/** False when she is in already: whoever comes a second time, or a hundred times at once, changes nothing. */
export async function addMembership(tx: Transaction, membership: NewMembership): Promise<boolean> {
  const { count } = await tx.membership.createMany({ data: [membership], skipDuplicates: true });
  if (count === 0) return false;
  const { networkId, memberId } = membership;
  await tx.joinRequest.updateMany({
    where: { networkId, memberId, state: "open" },
    data: { state: "accepted", settledAt: new Date() },
  });
  await memberChanged(tx, memberId);
  return true;
}

const refusals: Record<Exclude<JoiningWay, "joined" | "join">, [ErrorKind, ErrorReason]> = {
  sign_in: ["UNAUTHENTICATED", "account.signed_out"],
  ask: ["FORBIDDEN", "network.request_needed"],
  asked: ["CONFLICT", "network.already_asked"],
  invitation_needed: ["FORBIDDEN", "network.invitation_needed"],
  affiliation_needed: ["FORBIDDEN", "network.affiliation_needed"],
  blocked: ["FORBIDDEN", "network.blocked"],
};

/** @throws DomainError that says what stands in the way */
export function refuseUnlessOpen(way: JoiningWay): void {
  if (way === "join" || way === "joined") return;
  const [kind, reason] = refusals[way];
  throw new DomainError(kind, reason);
}
