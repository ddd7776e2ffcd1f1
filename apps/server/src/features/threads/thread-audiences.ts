import type { Database } from "@plaza/database";
import type { Viewer } from "../../platform/viewer.ts";

const everyone = "everyone";
const audienceOf = (networkId: number): string => `network:${networkId}`;

/** Whose eyes a search of threads is for: only hidden networks keep theirs from others. One statement for a member, none for others. */
export async function threadAudiencesOf(db: Database, viewer: Pick<Viewer, "memberId"> | null): Promise<string[]> {
  if (viewer === null) return [everyone];
  const rows = await db.membership.findMany({
    select: { networkId: true },
    where: { memberId: viewer.memberId, network: { isHidden: true } },
    orderBy: { networkId: "asc" },
  });
  return [everyone, ...rows.map(({ networkId }) => audienceOf(networkId))];
}

/** Who may find a thread: members of the network alone, where it is hidden. */
export const audiencesOfThread = (network: { id: number; isHidden: boolean } | null): string[] =>
  network?.isHidden === true ? [audienceOf(network.id)] : [everyone];
