import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { arrangeItems } from "./arrange-items.ts";
import { noteVersion } from "./collection.view.ts";
import { holdEditable, markChanged } from "./hold-collection.ts";
import { toNote, type WrittenNote } from "./written-text.ts";

type Deps = { db: Database };
type Item = { collectionId: number; resourceId: number };
type Note = WrittenNote & { version: string };

/** @throws DomainError NOT_FOUND for what is not in the list */
async function findItem(tx: Transaction, { collectionId, resourceId }: Item) {
  const item = await tx.collectionItem.findUnique({
    select: { note: true, noteLanguage: true },
    where: { collectionId_resourceId: { collectionId, resourceId } },
  });
  if (!item) throw new DomainError("NOT_FOUND", "collection.not_found");
  return item;
}

/** A place behind the last one is the last one. */
export function moveItem({ db }: Deps, viewer: Viewer, input: Item & { position: number }): Promise<Item> {
  const { collectionId, resourceId } = input;
  return inTransaction(db, async (tx) => {
    await holdEditable(tx, viewer, collectionId);
    await findItem(tx, input);
    await arrangeItems(tx, collectionId, input);
    await markChanged(tx, collectionId);
    return { collectionId, resourceId };
  });
}

/** Also what is gone already: asked for twice, it is gone once. */
export function removeItem({ db }: Deps, viewer: Viewer, { collectionId, resourceId }: Item): Promise<Item> {
  return inTransaction(db, async (tx) => {
    await holdEditable(tx, viewer, collectionId);
    const { count } = await tx.collectionItem.deleteMany({ where: { collectionId, resourceId } });
    if (count > 0) {
      await arrangeItems(tx, collectionId);
      await markChanged(tx, collectionId);
    }
    return { collectionId, resourceId };
  });
}

/** @throws DomainError CONFLICT when somebody saved another note since the form was made */
export function editNote({ db }: Deps, viewer: Viewer, input: Item & Note): Promise<Item> {
  const { collectionId, resourceId } = input;
  return inTransaction(db, async (tx) => {
    await holdEditable(tx, viewer, collectionId);
    const item = await findItem(tx, input);
    const note = toNote(input, viewer);
    if (noteVersion(item) === noteVersion(note)) return { collectionId, resourceId };
    if (noteVersion(item) !== input.version) throw new DomainError("CONFLICT", "collection.changed");
    await tx.collectionItem.update({
      where: { collectionId_resourceId: { collectionId, resourceId } },
      data: note,
      select: { position: true },
    });
    await markChanged(tx, collectionId);
    return { collectionId, resourceId };
  });
}
