import type { Database, Transaction } from "@plaza/database";
import type { ViewerClass } from "@plaza/types/members";
import type { Viewer } from "../../platform/viewer.ts";

export type ClassOfMember = (memberId: number) => ViewerClass;

/** What this viewer is to each of the members: one statement for all of them, none for nobody. */
export async function classOfViewer(
  db: Pick<Database, "membership"> | Transaction,
  viewer: Pick<Viewer, "memberId"> | null,
  memberIds: number[],
): Promise<ClassOfMember> {
  if (viewer === null) return () => "public";
  const { memberId: ownId } = viewer;
  const others = memberIds.filter((id) => id !== ownId);
  const shared = others.length === 0 ? new Set<number>() : await sharingNetwork(db, ownId, others);
  return (memberId) => {
    if (memberId === ownId) return "self";
    return shared.has(memberId) ? "networks" : "members";
  };
}

async function sharingNetwork(
  db: Pick<Database, "membership"> | Transaction,
  ownId: number,
  others: number[],
): Promise<Set<number>> {
  const rows = await db.membership.findMany({
    select: { memberId: true },
    distinct: ["memberId"],
    where: { memberId: { in: others }, network: { memberships: { some: { memberId: ownId } } } },
  });
  return new Set(rows.map(({ memberId }) => memberId));
}
