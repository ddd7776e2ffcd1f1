import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import { type AddressLine, networkLimits } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { authorizeInNetwork, type FoundNetwork } from "../find-network.ts";
import { mailInvitation } from "../network-mails.ts";
import { readAddressLines } from "./address-lines.ts";
import { hashOfToken, newToken } from "./invitation-token.ts";
import { dayMilliseconds } from "./make-link.ts";

type Input = { slug: string; addresses: string; locale: Locale };

/**
 * A mail to each address, good for one join by that address. Nothing here tells whether somebody has an account. An
 * address that was invited already gets a new link only after its old one expired, was used or taken back, and an hour after it.
 */
export async function inviteAddresses(
  { db }: { db: Database },
  viewer: Viewer,
  { slug, addresses: text, locale }: Input,
): Promise<{ slug: string; lines: AddressLine[] }> {
  const { lines, addresses } = readAddressLines(text);
  if (addresses.length > networkLimits.addressesMax) throw tooMany();
  await inTransaction(db, async (tx) => {
    const network = await authorizeInNetwork(tx, viewer, { slug, action: "invite" });
    const wanted = await withoutInvited(tx, network.networkId, addresses);
    const sent = await tx.networkInvitation.count({
      where: {
        OR: [{ networkId: network.networkId }, { inviterId: viewer.memberId }],
        address: { not: null },
        createdAt: { gt: new Date(Date.now() - dayMilliseconds) },
      },
    });
    if (sent + wanted.length > networkLimits.addressesADayMax) throw tooMany();
    for (const address of wanted) await invite(tx, { network, viewer, address, locale });
  });
  return { slug, lines };
}

const betweenMailsMilliseconds = 3_600_000;

const tooMany = () => new DomainError("RATE_LIMITED", "network.invitations_too_many");

async function withoutInvited(tx: Transaction, networkId: number, addresses: string[]): Promise<string[]> {
  const open = await tx.networkInvitation.findMany({
    where: {
      networkId,
      address: { in: addresses },
      OR: [
        { usesLeft: { gt: 0 }, revokedAt: null, expiresAt: { gt: new Date() } },
        // Taken back and sent again and again, it would fill a stranger's mailbox.
        { createdAt: { gt: new Date(Date.now() - betweenMailsMilliseconds) } },
      ],
    },
    select: { address: true },
  });
  const invited = new Set(open.map(({ address }) => address));
  return addresses.filter((address) => !invited.has(address));
}

type Invitation = { network: FoundNetwork; viewer: Viewer; address: string; locale: Locale };

async function invite(tx: Transaction, { network, viewer, address, locale }: Invitation): Promise<void> {
  const token = newToken();
  const { networkId } = network;
  const fresh = {
    inviterId: viewer.memberId,
    tokenHash: hashOfToken(token),
    usesLeft: 1,
    expiresAt: new Date(Date.now() + networkLimits.invitationDays * dayMilliseconds),
    revokedAt: null,
    createdAt: new Date(),
  };
  await tx.networkInvitation.upsert({
    where: { networkId_address: { networkId, address } },
    create: { networkId, address, ...fresh },
    update: fresh,
    select: { id: true },
  });
  await mailInvitation(tx, { network, inviterName: viewer.name, address, token, locale });
}
