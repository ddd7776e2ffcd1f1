import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { memberChanged } from "../../members/index.ts";
import { lockNetwork, seeNetwork } from "../find-network.ts";

export async function leaveNetwork(
  { db }: { db: Database },
  viewer: Viewer,
  { slug }: { slug: string },
): Promise<{ isHidden: boolean }> {
  return inTransaction(db, async (tx) => {
    const { networkId, standing, isHidden } = await seeNetwork(tx, viewer, slug);
    if (standing === null) throw new DomainError("CONFLICT", "network.not_member");
    await keepASteward(tx, networkId, viewer.memberId);
    await tx.membership.deleteMany({ where: { networkId, memberId: viewer.memberId } });
    await memberChanged(tx, viewer.memberId);
    return { isHidden };
  });
}

/** Somebody other than `memberId` must remain in charge. The database refuses it too, but not in words. */
export async function keepASteward(tx: Transaction, networkId: number, memberId: number): Promise<void> {
  await lockNetwork(tx, networkId);
  const stewards = await tx.membership.findMany({
    where: { networkId, role: "steward" },
    select: { memberId: true },
  });
  if (stewards.every((steward) => steward.memberId === memberId) && stewards.length > 0)
    throw new DomainError("CONFLICT", "network.needs_steward");
}
