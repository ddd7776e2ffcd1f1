import { type Database, inTransaction } from "@plaza/database";
import type { RequestDecision } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { authorizeInNetwork, lockNetwork } from "../find-network.ts";
import { addMembership } from "../joining/add-membership.ts";
import { mailAnswer } from "../network-mails.ts";

type Input = { slug: string; requestId: number; decision: RequestDecision; answer: string | null };

/** Of two who settle the same request the second hears that it is done. */
export async function settleRequest(
  { db }: { db: Database },
  viewer: Viewer,
  { slug, requestId, decision, answer }: Input,
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const network = await authorizeInNetwork(tx, viewer, { slug, action: "settleRequests" });
    const { networkId } = network;
    // Whoever is blocked in the same moment stays out.
    await lockNetwork(tx, networkId);
    const request = await tx.joinRequest.findFirst({
      where: { id: requestId, networkId },
      select: { memberId: true, mailChoice: true },
    });
    if (!request) throw new DomainError("NOT_FOUND", "network.request_not_found");
    const { count } = await tx.joinRequest.updateMany({
      where: { id: requestId, state: "open" },
      data: { state: decision, answer, settledBy: viewer.memberId, settledAt: new Date() },
    });
    if (count === 0) throw new DomainError("CONFLICT", "network.request_settled");
    const { memberId, mailChoice } = request;
    if (decision === "accepted") await addMembership(tx, { networkId, memberId, mailChoice, sharesAddress: false });
    await mailAnswer(tx, { network, memberId, requestId, decision, answer });
    return { slug };
  });
}
