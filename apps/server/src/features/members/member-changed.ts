import type { Transaction } from "@plaza/database";
import { recordChanges } from "../../platform/change-log.ts";

/** What others derive from a member (search documents, kept pages) is made anew. To be called in the transaction that changes her. */
export const memberChanged = (tx: Transaction, memberId: number): Promise<void> => membersChanged(tx, [memberId]);

export const membersChanged = (tx: Transaction, memberIds: number[]): Promise<void> =>
  recordChanges(tx, "member", memberIds);
