import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { collectionLimits } from "@plaza/types/collections";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { canReadResource } from "../resources/index.ts";
import { collectionSlug } from "./collection.view.ts";
import { addCollection, type CreatedCollection } from "./create-collection.ts";
import { holdEditable, markChanged } from "./hold-collection.ts";
import { toNote, type WrittenNote } from "./written-text.ts";

type Input = WrittenNote & { resourceId: number; collectionId: number | null; newTitle: string | null };

/** At the end of the list. What is in it already stays where it is, with its note. */
export function saveResource(
  { db }: { db: Database },
  viewer: Viewer,
  { formKey, ...input }: Input & { formKey?: string | undefined },
): Promise<CreatedCollection> {
  return inTransaction(db, (tx) =>
    once(tx, viewer, formKey, async () => {
      await checkResource(tx, input.resourceId);
      const collectionId = input.collectionId ?? (await addPrivate(tx, viewer, input.newTitle ?? ""));
      const { id, title } = await holdEditable(tx, viewer, collectionId);
      await addItem(tx, viewer, { ...input, collectionId: id });
      return { collectionId: id, slug: collectionSlug(title) };
    }),
  );
}

async function addPrivate(tx: Transaction, viewer: Viewer, title: string): Promise<number> {
  const details = { title, language: "", description: null, isPublic: false, networkId: null };
  return (await addCollection(tx, viewer, details)).collectionId;
}

async function checkResource(tx: Transaction, resourceId: number): Promise<void> {
  const resource = await tx.resource.findUnique({ select: { state: true }, where: { id: resourceId } });
  if (!resource || !canReadResource(resource)) throw new DomainError("NOT_FOUND", "resource.not_found");
}

async function addItem(tx: Transaction, viewer: Viewer, item: Input & { collectionId: number }): Promise<void> {
  const { collectionId, resourceId } = item;
  const held = await tx.collectionItem.findMany({
    select: { resourceId: true, position: true },
    where: { collectionId },
    orderBy: { position: "desc" },
  });
  if (held.some((each) => each.resourceId === resourceId)) return;
  if (held.length >= collectionLimits.itemsMax) throw new DomainError("INVALID", "collection.full");
  const position = (held[0]?.position ?? 0) + 1;
  await tx.collectionItem.create({
    data: { collectionId, resourceId, position, ...toNote(item, viewer) },
    select: { position: true },
  });
  await markChanged(tx, collectionId);
}
