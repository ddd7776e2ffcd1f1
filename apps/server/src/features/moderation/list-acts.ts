import type { Database } from "@plaza/database";
import { type ActPage, moderationLimits } from "@plaza/types/moderation";
import type { Viewer } from "../../platform/viewer.ts";
import { actSelect, readAnswered, toActView } from "./act.view.ts";
import { networksOfModerator } from "./list-queue.ts";
import { labelSelect, toPersonLabel } from "./subject.view.ts";

/** What was done, newest first: all for staff, what stands in their networks for stewards and facilitators, never about herself. */
export async function listActs(
  { db }: { db: Database },
  viewer: Viewer,
  { cursor }: { cursor: string | null },
): Promise<ActPage> {
  const networkIds = await networksOfModerator(db, viewer);
  const inTheirs = { networkId: { in: networkIds } };
  const { queueSize } = moderationLimits;
  const rows = await db.moderationAct.findMany({
    where: {
      ...(cursor === null ? {} : { id: { lt: Number(cursor) } }),
      AND: [
        { OR: [{ memberId: null }, { memberId: { not: viewer.memberId } }] },
        viewer.isStaff ? {} : { OR: [{ thread: inTheirs }, { post: { thread: inTheirs } }] },
      ],
    },
    select: { ...actSelect, member: { select: labelSelect } },
    orderBy: { id: "desc" },
    take: queueSize + 1,
    relationLoadStrategy: "join",
  });
  const shown = rows.slice(0, queueSize);
  const answered = await readAnswered(db, shown);
  return {
    items: shown.map((row) => ({
      ...toActView(row, answered),
      person: row.member === null ? null : toPersonLabel(row.member),
    })),
    nextCursor: rows.length > queueSize ? String(shown.at(-1)?.id ?? 0) : null,
  };
}
