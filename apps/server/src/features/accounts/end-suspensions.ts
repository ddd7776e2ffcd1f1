import { type Database, inTransaction } from "@plaza/database";
import { recordChanges } from "../../platform/change-log.ts";
import { recordAudit } from "../audit/index.ts";

/** Those whose date has come. Signing in does not wait for it; the page of the member and the directories do. */
export const endSuspensions = ({ db }: { db: Database }, now: Date): Promise<number> =>
  inTransaction(db, async (tx) => {
    const over = await tx.$queryRaw<{ id: number }[]>`
      update member set state = 'active', "suspendedUntil" = null
      where state = 'suspended' and "suspendedUntil" <= ${now} returning id`;
    for (const { id } of over)
      await recordAudit(tx, { actorId: null, action: "member.reinstated", subject: { type: "member", id } });
    await recordChanges(
      tx,
      "member",
      over.map(({ id }) => id),
    );
    return over.length;
  });
