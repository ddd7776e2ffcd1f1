import { type Database, inTransaction } from "@plaza/database";
import type { Viewer } from "../../platform/viewer.ts";
import { holdGaps } from "./wait-for.ts";

/** Stopped twice is stopped. What nobody waits for any more goes, and a gap never keeps the words of one who left. */
export function stopWaiting({ db }: { db: Database }, viewer: Viewer, gapId: number): Promise<{ gapId: number }> {
  return inTransaction(db, async (tx) => {
    await holdGaps(tx);
    const { count } = await tx.gapWait.deleteMany({ where: { gapId, memberId: viewer.memberId } });
    if (count === 0) return { gapId };
    await tx.gap.deleteMany({ where: { id: gapId, state: "open", waits: { none: {} } } });
    await tx.$executeRaw`
      update gap g set label = w.query, language = w.language
      from (select query, language from gap_wait where "gapId" = ${gapId} order by "createdAt", "memberId" limit 1) w
      where g.id = ${gapId} and not exists (select from gap_wait o where o."gapId" = g.id and o.query = g.label)`;
    return { gapId };
  });
}
