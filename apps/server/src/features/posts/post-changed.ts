import type { Transaction } from "@plaza/database";
import { recordChanges } from "../../platform/change-log.ts";

/** What others derive from the thread or question of a post (search documents, kept pages) is made anew. */
export async function postChanged(
  tx: Transaction,
  { threadId, questionId }: { threadId?: number | null; questionId?: number | null },
): Promise<void> {
  await recordChanges(tx, "thread", idsOf(threadId));
  await recordChanges(tx, "question", idsOf(questionId));
}

const idsOf = (id: number | null | undefined): number[] => (typeof id === "number" ? [id] : []);
