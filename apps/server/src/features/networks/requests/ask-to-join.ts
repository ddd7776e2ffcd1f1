import { type Database, inTransaction } from "@plaza/database";
import type { MailChoice } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { findApplicant, lockNetwork, seeNetwork } from "../find-network.ts";
import { refuseUnlessOpen } from "../joining/add-membership.ts";
import { joiningWay } from "../network.policy.ts";

type Input = { slug: string; mailChoice: MailChoice; message: string | null };

/** One open request a member; asking again changes its words. */
export async function askToJoin(
  { db }: { db: Database },
  viewer: Viewer,
  { slug, mailChoice, message }: Input,
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const { networkId, joinPolicy, standing } = await seeNetwork(tx, viewer, slug);
    const { memberId } = viewer;
    if (standing !== null) throw new DomainError("CONFLICT", "network.already_member");
    await lockNetwork(tx, networkId);
    const way = joiningWay(joinPolicy, standing, await findApplicant(tx, viewer, networkId));
    const words = { mailChoice, message };
    if (way === "ask") await tx.joinRequest.create({ data: { networkId, memberId, ...words }, select: { id: true } });
    else if (way === "asked")
      await tx.joinRequest.updateMany({ where: { networkId, memberId, state: "open" }, data: words });
    else if (way === "join") throw new DomainError("CONFLICT", "network.open_to_you");
    else refuseUnlessOpen(way);
    return { slug };
  });
}

export async function withdrawRequest(
  { db }: { db: Database },
  viewer: Viewer,
  { slug }: { slug: string },
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const { networkId } = await seeNetwork(tx, viewer, slug);
    const { count } = await tx.joinRequest.updateMany({
      where: { networkId, memberId: viewer.memberId, state: "open" },
      data: { state: "withdrawn", settledAt: new Date() },
    });
    if (count === 0) throw new DomainError("CONFLICT", "network.request_settled");
    return { slug };
  });
}
