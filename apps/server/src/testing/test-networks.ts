import type { NetworkRole } from "@plaza/types/networks";
import type { Viewer } from "../platform/viewer.ts";
import type { TestApp } from "./test-app.ts";

let count = 0;

/** A network with its first steward. */
export async function createNetwork(
  { db }: Pick<TestApp, "db">,
  steward: Viewer,
  { isHidden = false, others = [] }: { isHidden?: boolean; others?: { viewer: Viewer; role: NetworkRole }[] } = {},
): Promise<number> {
  count += 1;
  const { id } = await db.network.create({
    data: {
      slug: `test-network-${count}`,
      name: `Test network ${count}`,
      nameFolded: `test network ${count}`,
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
