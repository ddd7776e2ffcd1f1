import type { Database, Transaction } from "@plaza/database";
import type { TokenView } from "@plaza/types/networks";
import type { Viewer } from "../../../platform/viewer.ts";
import { hashOfToken } from "./invitation-token.ts";

type Token = { networkId: number; token: string; viewer: Viewer | null };
export type FoundInvitation = { invitationId: number; state: TokenView["state"] };

/** An invitation to this network by its token, and whether it is still good for this reader; null for no token of ours. */
export async function findInvitation(
  db: Database | Transaction,
  { networkId, token, viewer }: Token,
): Promise<FoundInvitation | null> {
  const row = await db.networkInvitation.findUnique({
    where: { tokenHash: hashOfToken(token), networkId },
    select: { id: true, usesLeft: true, expiresAt: true, revokedAt: true, address: true },
  });
  if (!row) return null;
  const state = row.revokedAt !== null || row.expiresAt <= new Date() ? "expired" : stateOfUses(row.usesLeft);
  const isForAnother = state === "good" && row.address !== null && (await isAddressOfAnother(db, viewer, row.address));
  return { invitationId: row.id, state: isForAnother ? "for_another" : state };
}

const stateOfUses = (usesLeft: number): "good" | "used" => (usesLeft > 0 ? "good" : "used");

/** A reader who has not signed in may still turn out to be the one. */
async function isAddressOfAnother(
  db: Database | Transaction,
  viewer: Viewer | null,
  address: string,
): Promise<boolean> {
  if (!viewer) return false;
  const account = await db.account.findUnique({ where: { id: viewer.accountId }, select: { email: true } });
  return account?.email !== address;
}
