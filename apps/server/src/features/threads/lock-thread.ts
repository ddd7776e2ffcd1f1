import { type Database, inTransaction } from "@plaza/database";
import type { lockThreadInput } from "@plaza/types/inputs/threads";
import type { z } from "zod";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { recordAct } from "../moderation/index.ts";
import { findReadableThread, lockThreads } from "./thread.access.ts";
import { abilitiesOf } from "./thread.policy.ts";

/** Asked for twice, it is done once. */
export const lockThread = (
  { db }: { db: Database },
  viewer: Viewer,
  { threadId, isLocked, reason }: z.output<typeof lockThreadInput>,
): Promise<{ threadId: number; isLocked: boolean }> =>
  inTransaction(db, async (tx) => {
    await lockThreads(tx, [threadId]);
    const { facts } = await findReadableThread(tx, viewer, threadId);
    if (!abilitiesOf(facts, viewer).lock) throw new DomainError("FORBIDDEN", "thread.not_yours");
    if (facts.isLocked === isLocked) return { threadId, isLocked };
    await tx.thread.update({ where: { id: threadId }, data: { lockedAt: isLocked ? new Date() : null } });
    await recordAct(tx, viewer.memberId, {
      action: isLocked ? "lock" : "unlock",
      threadId,
      reason: reason ?? "",
      memberId: facts.authorId,
    });
    await recordChanges(tx, "thread", [threadId]);
    return { threadId, isLocked };
  });
