import type { Database, Transaction } from "@plaza/database";

export type Stewardship = { id: number; slug: string; name: string; language: string };

/** Networks whose only steward she is: those with other members, and those that are hers alone. */
export async function findStewardships(
  db: Database | Transaction,
  memberId: number,
): Promise<{ shared: Stewardship[]; alone: Stewardship[] }> {
  const rows = await db.network.findMany({
    where: {
      memberships: {
        some: { memberId, role: "steward" },
        none: { memberId: { not: memberId }, role: "steward" },
      },
    },
    select: { id: true, slug: true, name: true, language: true, memberCount: true },
    orderBy: { id: "asc" },
  });
  const isShared = ({ memberCount }: { memberCount: number }) => memberCount > 1;
  return { shared: rows.filter(isShared), alone: rows.filter((row) => !isShared(row)) };
}
