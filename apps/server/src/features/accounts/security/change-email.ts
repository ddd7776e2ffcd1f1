import { randomUUID } from "node:crypto";
import { type Database, inTransaction, Prisma, type Transaction } from "@plaza/database";
import type { SignedIn } from "@plaza/types/accounts";
import type { requestEmailChangeInput, useLinkInput } from "@plaza/types/inputs/accounts";
import type { z } from "zod";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { queueMail } from "../../mail/index.ts";
import { confirmByAddress } from "../../organisations/index.ts";
import type { AccountDeps } from "../account-parts.ts";
import { changeMinutes } from "../links/link-mail.ts";
import { valueOf } from "../links/link-value.ts";
import { hashOf, keepProof, newToken, spendProof } from "../tokens.ts";
import { requireFreshSession } from "./fresh-session.ts";

type Change = { accountId: string; email: string; changeId: string; side: "old" | "new" };

/** Writes to both addresses; nothing changes before both have confirmed. The answer does not tell whether the new one is taken. */
export async function requestEmailChange(
  { db, accounts }: AccountDeps,
  viewer: Viewer,
  { email }: z.output<typeof requestEmailChangeInput>,
): Promise<Record<string, never>> {
  requireFreshSession(viewer);
  await accounts.limits.take("email_change_account", viewer.accountId);
  const { accountId, memberId, locale } = viewer;
  const changeId = randomUUID();
  await inTransaction(db, async (tx) => {
    const sides = { old: newToken(), new: newToken() };
    for (const side of ["old", "new"] as const) {
      const value: Change = { accountId, email, changeId, side };
      await keepProof(tx, { purpose: "change_email", hash: sides[side].hash }, { value, minutes: changeMinutes });
    }
    const pathOf = (side: "old" | "new") => `/${locale}/me/settings/email?token=${sides[side].token}`;
    await queueMail(tx, {
      key: `email_change_old:${changeId}`,
      kind: "email_change_old",
      contents: { path: pathOf("old"), newEmail: email },
      to: { memberId },
      locale,
    });
    const isTaken = (await tx.account.findUnique({ select: { id: true }, where: { email } })) !== null;
    const key = `email_change_new:${changeId}`;
    const to = { address: email };
    if (isTaken) await queueMail(tx, { key, kind: "email_change_taken", contents: {}, to, locale });
    else await queueMail(tx, { key, kind: "email_change_new", contents: { path: pathOf("new") }, to, locale });
  });
  return {};
}

/** One side confirms; with the second the address changes and other sessions end. */
export async function confirmEmailChange(
  { db }: { db: Database },
  { token, locale }: Pick<z.output<typeof useLinkInput>, "token" | "locale">,
): Promise<SignedIn> {
  const confirmed = inTransaction(db, async (tx) => {
    const change = valueOf(await spendProof(tx, { purpose: "change_email", hash: hashOf(token) })) as Change;
    // Both sides at the same moment: one waits here, and then sees that the other is done.
    await tx.$queryRaw`select 1 from account where id = ${change.accountId} for update`;
    if (await isOtherSideDone(tx, change)) await changeAddress(tx, change);
  });
  await confirmed.catch((error: unknown) => {
    // Somebody got the address in the same moment.
    const isTaken = error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
    throw isTaken ? new DomainError("CONFLICT", "account.email_taken", { cause: error }) : error;
  });
  return { returnTo: `/${locale}/me/settings`, needsCode: false, isNewcomer: false };
}

/** A side that is done has no good proof any more. */
export async function isOtherSideDone(tx: Transaction | Database, value: Record<string, unknown>): Promise<boolean> {
  const other = value["side"] === "old" ? "new" : "old";
  // Other proofs of the table are no JSON that could be cast, so the cast waits for what it is about.
  const [row] = await tx.$queryRaw<[{ count: number }]>`
    select count(*)::int count from verification
    where case when identifier like 'change_email:%'
      then value::jsonb ->> 'changeId' = ${String(value["changeId"])} and value::jsonb ->> 'side' = ${other} else false end`;
  return row.count === 0;
}

async function changeAddress(tx: Transaction, { accountId, email }: Change): Promise<void> {
  const taken = await tx.account.findUnique({ select: { id: true }, where: { email } });
  if (taken !== null) throw new DomainError("CONFLICT", "account.email_taken");
  const { member } = await tx.account.update({
    where: { id: accountId },
    data: { email, emailVerified: true },
    select: { member: { select: { id: true } } },
  });
  // An affiliation may rest on the address.
  if (member) await confirmByAddress(tx, member.id);
  await tx.session.deleteMany({ where: { accountId } });
}
