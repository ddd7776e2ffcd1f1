import { type Database, inTransaction } from "@plaza/database";
import { recordChanges } from "../../platform/change-log.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { holdEditable } from "./hold-collection.ts";

export function deleteCollection(
  { db }: { db: Database },
  viewer: Viewer,
  { collectionId }: { collectionId: number },
): Promise<{ collectionId: number }> {
  return inTransaction(db, async (tx) => {
    await holdEditable(tx, viewer, collectionId);
    await tx.collection.delete({ where: { id: collectionId }, select: { id: true } });
    await recordChanges(tx, "collection", [collectionId]);
    return { collectionId };
  });
}
