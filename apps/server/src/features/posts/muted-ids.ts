import type { Database } from "@plaza/database";
import type { Viewer } from "../../platform/viewer.ts";

/** Whom the viewer muted or blocked. The same as of features/moderation, which knows of posts and so cannot be asked. */
export async function mutedIdsOf(db: Database, viewer: Viewer | null): Promise<ReadonlySet<number>> {
  if (viewer === null) return new Set();
  const rows = await db.memberBlock.findMany({ select: { otherId: true }, where: { memberId: viewer.memberId } });
  return new Set(rows.map(({ otherId }) => otherId));
}
