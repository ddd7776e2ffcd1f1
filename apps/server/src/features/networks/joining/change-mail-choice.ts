import { type Database, inTransaction } from "@plaza/database";
import type { MailChoice } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { seeNetwork } from "../find-network.ts";

type Input = { slug: string; mailChoice: MailChoice; sharesAddress: boolean };

/** How much mail she gets from here, and whether her address may stand in the stewards' list. */
export async function changeMailChoice(
  { db }: { db: Database },
  viewer: Viewer,
  { slug, mailChoice, sharesAddress }: Input,
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const { networkId } = await seeNetwork(tx, viewer, slug);
    const { count } = await tx.membership.updateMany({
      where: { networkId, memberId: viewer.memberId },
      data: { mailChoice, sharesAddress },
    });
    if (count === 0) throw new DomainError("CONFLICT", "network.not_member");
    return { slug };
  });
}
