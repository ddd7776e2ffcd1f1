import type { Database, Prisma } from "@plaza/database";
import type { Viewer } from "../platform/viewer.ts";

let count = 0;

/** A member as the database holds one, signed in as nobody yet. */
export async function createMember(
  db: Database,
  { email, ...given }: Partial<Prisma.MemberUncheckedCreateInput> & { email?: string } = {},
): Promise<Viewer> {
  count += 1;
  const number = count;
  const name = given.name ?? `Member ${number}`;
  const accountId = `account-${number}`;
  await db.account.create({
    data: { id: accountId, name, email: email ?? `member-${number}@example.org`, emailVerified: true },
  });
  const handle = given.handle ?? `member-${number}`;
  const row = await db.member.create({
    data: { handleSkeleton: handle, locale: "en", ...given, accountId, handle, name },
    select: { id: true, isStaff: true },
  });
  return { memberId: row.id, accountId, handle, name, isStaff: row.isStaff, locale: "en" };
}
