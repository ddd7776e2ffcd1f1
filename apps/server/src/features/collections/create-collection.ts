import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { collectionLimits } from "@plaza/types/collections";
import type { CollectionDetails } from "@plaza/types/inputs/collections";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { canEditCollection } from "./collection.policy.ts";
import { collectionSlug } from "./collection.view.ts";
import { toDetails } from "./written-text.ts";

export type CreatedCollection = { collectionId: number; slug: string };
type Input = CollectionDetails & { networkId: number | null };

export const createCollection = (
  { db }: { db: Database },
  viewer: Viewer,
  { formKey, ...input }: Input & { formKey?: string | undefined },
): Promise<CreatedCollection> =>
  inTransaction(db, (tx) => once(tx, viewer, formKey, () => addCollection(tx, viewer, input)));

/** @throws DomainError NOT_FOUND for a network that the member is not in, FORBIDDEN where she may not keep its collections */
export async function addCollection(tx: Transaction, viewer: Viewer, input: Input): Promise<CreatedCollection> {
  const owner = input.networkId === null ? { ownerId: viewer.memberId } : { networkId: input.networkId };
  if (input.networkId !== null) await checkNetwork(tx, viewer, input.networkId);
  const owned = await tx.collection.count({ where: owner });
  if (owned >= collectionLimits.ownedMax) throw new DomainError("INVALID", "collection.too_many");
  const details = toDetails(input, viewer);
  const { id } = await tx.collection.create({ data: { ...details, ...owner }, select: { id: true } });
  await recordChanges(tx, "collection", [id]);
  return { collectionId: id, slug: collectionSlug(details.title) };
}

async function checkNetwork(tx: Transaction, viewer: Viewer, networkId: number): Promise<void> {
  const membership = await tx.membership.findUnique({
    select: { role: true, network: { select: { isHidden: true } } },
    where: { networkId_memberId: { networkId, memberId: viewer.memberId } },
  });
  if (!membership) throw new DomainError("NOT_FOUND", "collection.not_found");
  const network = { isHidden: membership.network.isHidden, role: membership.role };
  if (!canEditCollection({ isPublic: false, owner: null, network }, viewer))
    throw new DomainError("FORBIDDEN", "collection.not_yours");
}
