import { randomUUID } from "node:crypto";
import type { Transaction } from "@plaza/database";
import { consentVersions } from "@plaza/types/accounts";
import type { Locale } from "@plaza/types/locales";
import { makeHandle, skeletonOf, withSuffix } from "../../platform/handles.ts";

export type Newcomer = { email: string; name: string; locale: Locale };
export type Registered = { accountId: string; memberId: number; handle: string };

/** Account, member, pseudonym and what she agreed to. The address has been proven. */
export async function registerMember(tx: Transaction, { email, name, locale }: Newcomer): Promise<Registered> {
  const accountId = randomUUID();
  await tx.account.create({ data: { id: accountId, email, emailVerified: true, name } });
  const handle = await freeHandle(tx, name);
  const member = await tx.member.create({
    select: { id: true },
    data: {
      accountId,
      handle,
      handleSkeleton: skeletonOf(handle),
      name,
      locale,
      pseudonym: { create: {} },
      consents: { create: Object.entries(consentVersions).map(([document, version]) => ({ document, version })) },
    },
  });
  return { accountId, memberId: member.id, handle };
}

/** Look-alikes count as taken. Two at once with one name: the database refuses the second, who tries again. */
async function freeHandle(tx: Transaction, name: string): Promise<string> {
  const first = makeHandle(name);
  const taken = await tx.member.findFirst({
    select: { id: true },
    where: { OR: [{ handle: first }, { handleSkeleton: skeletonOf(first) }] },
  });
  return taken === null ? first : withSuffix(first);
}
