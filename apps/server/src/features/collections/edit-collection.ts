import { type Database, inTransaction } from "@plaza/database";
import type { CollectionDetails } from "@plaza/types/inputs/collections";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { collectionSlug, detailsVersion } from "./collection.view.ts";
import type { CreatedCollection } from "./create-collection.ts";
import { holdEditable, markChanged } from "./hold-collection.ts";
import { toDetails } from "./written-text.ts";

type Input = CollectionDetails & { collectionId: number; version: string };

/** @throws DomainError CONFLICT when somebody saved since the form was made */
export function editCollection({ db }: { db: Database }, viewer: Viewer, input: Input): Promise<CreatedCollection> {
  return inTransaction(db, async (tx) => {
    const row = await holdEditable(tx, viewer, input.collectionId);
    const details = toDetails(input, viewer);
    const saved = { collectionId: row.id, slug: collectionSlug(details.title) };
    // The same form sent twice: what it asks for is so already.
    if (detailsVersion(row) === detailsVersion(details)) return saved;
    if (detailsVersion(row) !== input.version) throw new DomainError("CONFLICT", "collection.changed");
    await tx.collection.update({ where: { id: row.id }, data: details, select: { id: true } });
    await markChanged(tx, row.id);
    return saved;
  });
}
