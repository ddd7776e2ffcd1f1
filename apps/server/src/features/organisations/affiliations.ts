import type { Transaction } from "@plaza/database";
import { membersChanged } from "../members/index.ts";
import { domainOfAddress, isUnder, wordsNeeded } from "./organisation.policy.ts";

/** The only writer of what a member belongs to: her column and the affiliation always say the same. */
export async function setAffiliation(tx: Transaction, memberId: number, organisationId: number | null): Promise<void> {
  const former = await tx.affiliation.findUnique({ select: { organisationId: true }, where: { memberId } });
  if (former && former.organisationId !== organisationId) await tx.affiliation.delete({ where: { memberId } });
  await tx.member.update({ where: { id: memberId }, data: { organisationId }, select: { id: true } });
  if (organisationId !== null) {
    await tx.affiliation.upsert({ where: { memberId }, create: { memberId, organisationId }, update: {} });
    await confirmByAddress(tx, memberId);
  }
  await membersChanged(tx, [memberId]);
}

/**
 * What her verified address proves, and no longer proves: to be called when an affiliation or an address has changed.
 * Words of fellow members and of staff stand whatever the address is.
 */
export async function confirmByAddress(tx: Transaction, memberId: number): Promise<void> {
  const row = await tx.affiliation.findUnique({
    where: { memberId },
    select: {
      proof: true,
      organisation: { select: { domains: { select: { domain: true } } } },
      member: { select: { account: { select: { email: true, emailVerified: true } } } },
    },
  });
  if (!row) return;
  const { email, emailVerified } = row.member.account;
  const host = emailVerified ? domainOfAddress(email) : null;
  const proves = host !== null && row.organisation.domains.some(({ domain }) => isUnder(host, domain));
  if (proves && row.proof === null) await confirm(tx, memberId, "domain");
  if (!proves && row.proof === "domain")
    await tx.affiliation.update({ where: { memberId }, data: { proof: null, confirmedAt: null } });
  await membersChanged(tx, [memberId]);
}

export async function confirm(tx: Transaction, memberId: number, proof: "domain" | "members" | "staff"): Promise<void> {
  await tx.affiliation.update({ where: { memberId }, data: { proof, confirmedAt: new Date() } });
  await membersChanged(tx, [memberId]);
}

/** To be called after a word was given. */
export async function confirmByWords(tx: Transaction, memberId: number): Promise<void> {
  const words = await tx.affiliationVoucher.count({ where: { memberId } });
  if (words >= wordsNeeded) await confirm(tx, memberId, "members");
}

/** Everybody of an organisation whose domains have changed. */
export async function confirmEveryone(tx: Transaction, organisationId: number): Promise<void> {
  const rows = await tx.affiliation.findMany({
    select: { memberId: true },
    where: { organisationId, OR: [{ proof: null }, { proof: "domain" }] },
    orderBy: { memberId: "asc" },
  });
  for (const { memberId } of rows) await confirmByAddress(tx, memberId);
}
