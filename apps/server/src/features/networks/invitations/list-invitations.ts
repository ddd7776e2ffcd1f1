import { type Database, inTransaction } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { NetworkAbilities, NetworkInvitationView, NetworkItem } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import type { VocabularySource } from "../../topics/index.ts";
import { authorizeInNetwork } from "../find-network.ts";
import { abilitiesOf } from "../network.policy.ts";
import { networkItemSelect, toNetworkItem } from "../network.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** The newest; older ones are used or expired by and by. */
const shownMax = 100;

const invitationSelect = {
  id: true,
  address: true,
  usesLeft: true,
  expiresAt: true,
  revokedAt: true,
} as const;

export async function listInvitations(
  deps: Deps,
  viewer: Viewer,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<{ network: NetworkItem; can: NetworkAbilities; items: NetworkInvitationView[] }> {
  const { networkId, standing } = await authorizeInNetwork(deps.db, viewer, { slug, action: "invite" });
  const row = await deps.db.network.findUniqueOrThrow({
    where: { id: networkId },
    relationLoadStrategy: "join",
    select: {
      ...networkItemSelect,
      invitations: { select: invitationSelect, orderBy: { id: "desc" }, take: shownMax },
    },
  });
  return {
    network: toNetworkItem(row, standing, { vocabulary: await deps.vocabulary.get(), locale }),
    can: abilitiesOf(standing),
    items: row.invitations.map(({ id, address, usesLeft, expiresAt, revokedAt }) => ({
      invitationId: id,
      address,
      usesLeft,
      expiresAt: expiresAt.toISOString(),
      state: stateOf({ usesLeft, expiresAt, revokedAt }),
    })),
  };
}

type Life = { usesLeft: number; expiresAt: Date; revokedAt: Date | null };

function stateOf({ usesLeft, expiresAt, revokedAt }: Life): NetworkInvitationView["state"] {
  if (revokedAt !== null) return "revoked";
  if (usesLeft === 0) return "used";
  return expiresAt <= new Date() ? "expired" : "open";
}

export async function revokeInvitation(
  { db }: { db: Database },
  viewer: Viewer,
  { slug, invitationId }: { slug: string; invitationId: number },
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const { networkId } = await authorizeInNetwork(tx, viewer, { slug, action: "invite" });
    const there = await tx.networkInvitation.findFirst({
      where: { id: invitationId, networkId },
      select: { id: true },
    });
    if (!there) throw new DomainError("NOT_FOUND", "network.invitation_not_found");
    await tx.networkInvitation.updateMany({
      where: { id: invitationId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    return { slug };
  });
}
