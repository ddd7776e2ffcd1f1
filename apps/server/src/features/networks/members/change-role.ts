import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { NetworkRole } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { recordAudit } from "../../audit/index.ts";
import { authorizeInNetwork, lockNetwork } from "../find-network.ts";
import { keepASteward } from "../joining/leave-network.ts";

type Input = { slug: string; handle: string; role: NetworkRole };
type Deps = { db: Database };

export async function changeRole({ db }: Deps, viewer: Viewer, input: Input): Promise<{ slug: string }> {
  const { slug, handle, role } = input;
  return inTransaction(db, async (tx) => {
    const { networkId } = await authorizeInNetwork(tx, viewer, { slug, action: "manageMembers" });
    await lockNetwork(tx, networkId);
    const memberId = await memberIn(tx, networkId, handle);
    if (role !== "steward") await keepASteward(tx, networkId, memberId);
    await setRole(tx, { networkId, memberId, role });
    await recordRole(tx, viewer, { networkId, memberId, role });
    return { slug };
  });
}

/** The other is steward from now on, and whoever hands over a member; both or neither. */
export async function handOver(
  { db }: Deps,
  viewer: Viewer,
  { slug, handle }: Omit<Input, "role">,
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const { networkId } = await authorizeInNetwork(tx, viewer, { slug, action: "manageMembers" });
    await lockNetwork(tx, networkId);
    const memberId = await memberIn(tx, networkId, handle);
    if (memberId === viewer.memberId) throw new DomainError("INVALID", "network.yourself");
    await setRole(tx, { networkId, memberId, role: "steward" });
    await setRole(tx, { networkId, memberId: viewer.memberId, role: "member" });
    await recordRole(tx, viewer, { networkId, memberId, role: "steward" });
    await recordRole(tx, viewer, { networkId, memberId: viewer.memberId, role: "member" });
    return { slug };
  });
}

/** @throws DomainError NOT_FOUND for whoever is no active member here */
async function memberIn(tx: Transaction, networkId: number, handle: string): Promise<number> {
  const row = await tx.membership.findFirst({
    where: { networkId, member: { handle, state: "active" } },
    select: { memberId: true },
  });
  if (!row) throw new DomainError("NOT_FOUND", "network.member_not_found");
  return row.memberId;
}

type Given = { networkId: number; memberId: number; role: NetworkRole };

const recordRole = (tx: Transaction, viewer: Viewer, { networkId, memberId, role }: Given): Promise<void> =>
  recordAudit(tx, {
    actorId: viewer.memberId,
    action: "network_role.changed",
    subject: { type: "member", id: memberId },
    detail: { networkId, role },
  });

async function setRole(tx: Transaction, { role, ...key }: Given): Promise<void> {
  await tx.membership.update({ where: { networkId_memberId: key }, data: { role }, select: { memberId: true } });
}
