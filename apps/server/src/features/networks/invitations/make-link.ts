import { type Database, inTransaction } from "@plaza/database";
import type { Viewer } from "../../../platform/viewer.ts";
import { authorizeInNetwork } from "../find-network.ts";
import { hashOfToken, tokenOfForm } from "./invitation-token.ts";

type Input = { slug: string; uses: number; days: number; formKey: string };

/** A link that lets so many in, until it expires. Its token is told once; the database keeps a hash of it. */
export async function makeLink(
  { db }: { db: Database },
  viewer: Viewer,
  { slug, uses, days, formKey }: Input,
): Promise<{ slug: string; token: string }> {
  return inTransaction(db, async (tx) => {
    const { networkId } = await authorizeInNetwork(tx, viewer, { slug, action: "invite" });
    const token = tokenOfForm({ formKey, memberId: viewer.memberId, networkId });
    await tx.networkInvitation.createMany({
      data: [
        {
          networkId,
          inviterId: viewer.memberId,
          tokenHash: hashOfToken(token),
          usesLeft: uses,
          expiresAt: new Date(Date.now() + days * dayMilliseconds),
        },
      ],
      skipDuplicates: true,
    });
    return { slug, token };
  });
}

export const dayMilliseconds = 24 * 3_600_000;
