import type { Database } from "@plaza/database";
import { toCsv } from "../../../platform/csv.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { authorizeInNetwork } from "../find-network.ts";

const head = ["name", "handle", "role", "joined", "address"];

/** Stewards' list as CSV: only members who consented, each with her address. */
export async function exportMembers(
  { db }: { db: Database },
  viewer: Viewer,
  { slug }: { slug: string },
): Promise<{ fileName: string; csv: string }> {
  const { networkId } = await authorizeInNetwork(db, viewer, { slug, action: "exportMembers" });
  const rows = await db.membership.findMany({
    where: { networkId, sharesAddress: true, member: { state: "active" } },
    relationLoadStrategy: "join",
    select: {
      role: true,
      joinedAt: true,
      member: { select: { name: true, handle: true, account: { select: { email: true } } } },
    },
    orderBy: { memberId: "asc" },
  });
  const lines = rows.map(({ role, joinedAt, member }) => [
    member.name,
    member.handle,
    role,
    joinedAt.toISOString().slice(0, 10),
    member.account.email,
  ]);
  return { fileName: `${slug}-members.csv`, csv: toCsv([head, ...lines]) };
}
