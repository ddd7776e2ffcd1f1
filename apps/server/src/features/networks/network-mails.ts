import type { Transaction } from "@plaza/database";
import { isLocale, type Locale } from "@plaza/types/locales";
import { networkLimits, type RequestDecision } from "@plaza/types/networks";
import { queueMail } from "../mail/index.ts";
import type { FoundNetwork } from "./find-network.ts";
import { hashOfToken } from "./invitations/invitation-token.ts";

type Invitation = { network: FoundNetwork; inviterName: string; address: string; token: string; locale: Locale };

/** In the language of whoever invites: nobody knows that of a stranger. */
export function mailInvitation(tx: Transaction, invitation: Invitation): Promise<void> {
  const { network, inviterName, address, token, locale } = invitation;
  return queueMail(tx, {
    kind: "network_invitation",
    key: `network_invitation:${hashOfToken(token)}`,
    to: { address },
    locale,
    contents: {
      path: `/${locale}/networks/${encodeURIComponent(network.slug)}/join?token=${token}`,
      networkName: network.name,
      inviterName,
      days: networkLimits.invitationDays,
    },
  });
}

type Answer = {
  network: FoundNetwork;
  memberId: number;
  requestId: number;
  decision: RequestDecision;
  answer: string | null;
};

export async function mailAnswer(tx: Transaction, { network, memberId, requestId, ...rest }: Answer): Promise<void> {
  const { locale: stored } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { locale: true } });
  const locale = isLocale(stored) ? stored : "en";
  const mail = { key: `join_request:${requestId}:${rest.decision}`, to: { memberId }, locale };
  const words = { networkName: network.name, answer: rest.answer };
  if (rest.decision === "declined")
    return queueMail(tx, { ...mail, kind: "network_request_declined", contents: words });
  const path = `/${locale}/networks/${encodeURIComponent(network.slug)}`;
  return queueMail(tx, { ...mail, kind: "network_request_accepted", contents: { ...words, path } });
}
