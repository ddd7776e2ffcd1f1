import type { Database } from "@plaza/database";
import type { Viewer } from "../../platform/viewer.ts";
import { networkAudience } from "./person.search.ts";

/** Whose eyes a search is for; one statement for a member, none for everybody else. */
export async function audiencesOfViewer(db: Database, viewer: Pick<Viewer, "memberId"> | null): Promise<string[]> {
  if (viewer === null) return ["everyone"];
  const memberships = await db.membership.findMany({
    select: { networkId: true },
    where: { memberId: viewer.memberId },
  });
  return ["everyone", "members", ...memberships.map(({ networkId }) => networkAudience(networkId))];
}
