import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { ErrorKind, ErrorReason } from "@plaza/types/errors";
import type { MailChoice, TokenView } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { findApplicant, findNetwork, lockNetwork } from "../find-network.ts";
import { addMembership, refuseUnlessOpen } from "../joining/add-membership.ts";
import type { Joined } from "../joining/join-network.ts";
import { joiningWay } from "../network.policy.ts";
import { findInvitation } from "./find-invitation.ts";

type Input = { slug: string; token: string; mailChoice: MailChoice; sharesAddress: boolean };

const refusals: Record<Exclude<TokenView["state"], "good">, [ErrorKind, ErrorReason]> = {
  used: ["CONFLICT", "network.invitation_used"],
  expired: ["CONFLICT", "network.invitation_expired"],
  for_another: ["FORBIDDEN", "network.invitation_for_another"],
};

/** Who is in already uses nothing up. Of many who come at once no more get in than the link has uses. */
export async function acceptInvitation(
  { db }: { db: Database },
  viewer: Viewer,
  { slug, token, mailChoice, sharesAddress }: Input,
): Promise<Joined> {
  return inTransaction(db, async (tx) => {
    const network = await findNetwork(tx, viewer, slug);
    const invitation = network ? await findInvitation(tx, { networkId: network.networkId, token, viewer }) : null;
    if (!network || !invitation) throw new DomainError("NOT_FOUND", "network.invitation_not_found");
    const { networkId, joinPolicy, standing } = network;
    if (standing !== null) return { slug, isNew: false };
    if (invitation.state !== "good") refuse(invitation.state);
    await lockNetwork(tx, networkId);
    const applicant = { ...(await findApplicant(tx, viewer, networkId)), isInvited: true };
    refuseUnlessOpen(joiningWay(joinPolicy, standing, applicant));
    const isNew = await addMembership(tx, { networkId, memberId: viewer.memberId, mailChoice, sharesAddress });
    if (isNew) await useUp(tx, invitation.invitationId);
    return { slug, isNew };
  });
}

function refuse(state: keyof typeof refusals): never {
  const [kind, reason] = refusals[state];
  throw new DomainError(kind, reason);
}

/** The row that was read may be out of date by now: the count itself decides, and a refusal undoes the membership. */
async function useUp(tx: Transaction, invitationId: number): Promise<void> {
  const { count } = await tx.networkInvitation.updateMany({
    where: { id: invitationId, usesLeft: { gt: 0 }, revokedAt: null },
    data: { usesLeft: { decrement: 1 } },
  });
  if (count === 0) refuse("used");
}
