import type { Database } from "@plaza/database";
import type { NetworkRole } from "@plaza/types/networks";
import type { Viewer } from "../platform/viewer.ts";

type Given = { isHidden?: boolean; others?: { viewer: Viewer; role: NetworkRole }[] };

let count = 0;

/** An open network with its first steward and whoever else is in it. */
export async function createNetwork(
  { db }: { db: Database },
  steward: Viewer,
  { isHidden = false, others = [] }: Given = {},
): Promise<number> {
  count += 1;
  const name = `test-network-${count}`;
  const { id } = await db.network.create({
    data: {
      slug: name,
      name,
      nameFolded: name,
      language: "en",
      purpose: "To test",
      joinPolicy: "open",
      isHidden,
      memberships: {
        create: [
          { memberId: steward.memberId, role: "steward" },
          ...others.map(({ viewer, role }) => ({ memberId: viewer.memberId, role })),
        ],
      },
    },
    select: { id: true },
  });
  return id;
}
