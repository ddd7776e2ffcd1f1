import type { Database, Transaction } from "@plaza/database";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { canEditCollection, canReadCollection } from "./collection.policy.ts";
import { type CollectionRow, collectionSelectFor, factsOf } from "./collection.view.ts";

/** @throws DomainError NOT_FOUND when absent or not to be read */
export async function findReadable(
  db: Database | Transaction,
  viewer: Viewer | null,
  collectionId: number,
): Promise<CollectionRow> {
  const row = await db.collection.findUnique({
    select: collectionSelectFor(viewer),
    where: { id: collectionId },
    relationLoadStrategy: "join",
  });
  if (!row || !canReadCollection(factsOf(row), viewer)) throw new DomainError("NOT_FOUND", "collection.not_found");
  return row;
}

/**
 * One change of a collection at a time: others wait until the transaction ends.
 * @throws DomainError NOT_FOUND when it may not be read, FORBIDDEN when not changed
 */
export async function holdEditable(tx: Transaction, viewer: Viewer, collectionId: number): Promise<CollectionRow> {
  await tx.$executeRaw`select from collection where id = ${collectionId} for update`;
  const row = await findReadable(tx, viewer, collectionId);
  if (!canEditCollection(factsOf(row), viewer)) throw new DomainError("FORBIDDEN", "collection.not_yours");
  return row;
}

/** The list moved: its date says so, and pages that show it are made anew. */
export async function markChanged(tx: Transaction, collectionId: number): Promise<void> {
  await tx.collection.update({ where: { id: collectionId }, data: { updatedAt: new Date() }, select: { id: true } });
  await recordChanges(tx, "collection", [collectionId]);
}
