import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import { hashOf, newToken } from "../tokens.ts";

const hoursGood = 24;
/** Of all servers that start at once on an empty database, one makes the address. */
const startLockKey = 7_052_928;

/**
 * A path that makes the first staff account, while there is none; null when there is one, or when an address that was
 * printed is still good. Only its hash is kept: whoever lost it waits a day, or uses `create-admin`.
 */
export async function inviteFirstStaff(db: Database): Promise<string | null> {
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`select 1 from pg_advisory_xact_lock(${startLockKey}::bigint)`;
    if (await hasStaff(tx)) return null;
    const good = await tx.staffInvitation.findFirst({
      select: { id: true },
      where: { usedAt: null, expiresAt: { gt: new Date() } },
    });
    if (good !== null) return null;
    const { token, hash } = newToken();
    const expiresAt = new Date(Date.now() + hoursGood * 3_600_000);
    await tx.staffInvitation.create({ data: { tokenHash: hash, expiresAt } });
    return `/en/sign-in/staff?token=${token}`;
  });
}

/** Fictional staff of a demo does not count: it goes with the demo. */
const hasStaff = async (tx: Transaction | Database): Promise<boolean> =>
  (await tx.member.findFirst({ select: { id: true }, where: { isStaff: true, isFictional: false } })) !== null;

export async function staffInvitationState(db: Database, token: string): Promise<"good" | "used" | "expired"> {
  const row = await db.staffInvitation.findUnique({
    select: { usedAt: true, expiresAt: true },
    where: { tokenHash: hashOf(token) },
  });
  if (row === null) return "expired";
  if (row.usedAt !== null) return "used";
  return row.expiresAt > new Date() && !(await hasStaff(db)) ? "good" : "expired";
}

/** Looks only: the invitation is used up when its holder has proven an address. */
export async function claimStaffInvitation(tx: Transaction, token: string): Promise<true> {
  const good = await tx.staffInvitation.findFirst({
    select: { id: true },
    where: { tokenHash: hashOf(token), usedAt: null, expiresAt: { gt: new Date() } },
  });
  if (good === null || (await hasStaff(tx))) throw new DomainError("INVALID", "account.link_expired");
  return true;
}

/** True for one alone; all invitations are used up with it. */
export async function useStaffInvitations(tx: Transaction): Promise<boolean> {
  await tx.$queryRaw`select 1 from pg_advisory_xact_lock(${startLockKey}::bigint)`;
  if (await hasStaff(tx)) return false;
  const { count } = await tx.staffInvitation.updateMany({ where: { usedAt: null }, data: { usedAt: new Date() } });
  return count > 0;
}
