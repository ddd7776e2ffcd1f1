import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { recordAudit } from "../../audit/index.ts";
import { memberChanged } from "../../members/index.ts";
import { authorizeInNetwork, lockNetwork } from "../find-network.ts";

type Deps = { db: Database };
type Input = { slug: string; handle: string; isBlocked: boolean; reason: string | null };

/** Removed members may come back unless they are blocked. Whoever only asked to join can be blocked as well. */
export async function removeMember({ db }: Deps, viewer: Viewer, input: Input): Promise<{ slug: string }> {
  const { slug, handle, isBlocked } = input;
  return inTransaction(db, async (tx) => {
    const { networkId } = await authorizeInNetwork(tx, viewer, { slug, action: "manageMembers" });
    await lockNetwork(tx, networkId);
    const memberId = await findConcerned(tx, { networkId, handle, isBlocked });
    if (memberId === viewer.memberId) throw new DomainError("INVALID", "network.yourself");
    await tx.membership.deleteMany({ where: { networkId, memberId } });
    if (isBlocked) await block(tx, { networkId, memberId, reason: input.reason });
    await revokeInvitationsOf(tx, networkId, memberId);
    await memberChanged(tx, memberId);
    await recordAudit(tx, {
      actorId: viewer.memberId,
      action: isBlocked ? "network_member.blocked" : "network_member.removed",
      subject: { type: "member", id: memberId },
      detail: { networkId },
    });
    return { slug };
  });
}

/** What she made while she was in charge, or was sent, must not let her or hers in again. */
async function revokeInvitationsOf(tx: Transaction, networkId: number, memberId: number): Promise<void> {
  const { account } = await tx.member.findUniqueOrThrow({
    where: { id: memberId },
    select: { account: { select: { email: true } } },
  });
  await tx.networkInvitation.updateMany({
    where: { networkId, revokedAt: null, OR: [{ inviterId: memberId }, { address: account.email }] },
    data: { revokedAt: new Date() },
  });
}

type Concerned = { networkId: number; handle: string; isBlocked: boolean };

async function findConcerned(tx: Transaction, { networkId, handle, isBlocked }: Concerned): Promise<number> {
  const asked = { joinRequests: { some: { networkId } } };
  const row = await tx.member.findFirst({
    where: { handle, OR: [{ memberships: { some: { networkId } } }, ...(isBlocked ? [asked] : [])] },
    select: { id: true },
  });
  if (!row) throw new DomainError("NOT_FOUND", "network.member_not_found");
  return row.id;
}

type Block = { networkId: number; memberId: number; reason: string | null };

async function block(tx: Transaction, { networkId, memberId, reason }: Block): Promise<void> {
  await tx.networkBlock.createMany({ data: [{ networkId, memberId, reason }], skipDuplicates: true });
  await tx.joinRequest.updateMany({
    where: { networkId, memberId, state: "open" },
    data: { state: "declined", settledAt: new Date() },
  });
}

export async function unblockMember(
  { db }: Deps,
  viewer: Viewer,
  { slug, handle }: Pick<Input, "slug" | "handle">,
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const { networkId } = await authorizeInNetwork(tx, viewer, { slug, action: "manageMembers" });
    const { count } = await tx.networkBlock.deleteMany({ where: { networkId, member: { handle } } });
    if (count === 0) throw new DomainError("NOT_FOUND", "network.member_not_found");
    return { slug };
  });
}
