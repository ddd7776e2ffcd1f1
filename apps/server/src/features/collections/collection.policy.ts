import type { NetworkRole } from "@plaza/types/networks";
import type { Viewer } from "../../platform/viewer.ts";

/** What decides over a collection; `role` is the viewer's in the network that owns it. */
export type CollectionFacts = {
  isPublic: boolean;
  owner: { memberId: number; isActive: boolean } | null;
  network: { isHidden: boolean; role: NetworkRole | null } | null;
};

const isOwner = ({ owner }: CollectionFacts, viewer: Viewer | null): boolean =>
  owner !== null && viewer !== null && owner.memberId === viewer.memberId;

/** Public ones by everybody, as long as their owner may be seen; the others by those whose they are. */
export function canReadCollection(collection: CollectionFacts, viewer: Viewer | null): boolean {
  const { isPublic, owner, network } = collection;
  if (isOwner(collection, viewer) || (network !== null && network.role !== null)) return true;
  return isPublic && (owner === null ? network !== null && !network.isHidden : owner.isActive);
}

/** Stewards and facilitators keep those of a network. */
export const canEditCollection = (collection: CollectionFacts, viewer: Viewer | null): boolean =>
  isOwner(collection, viewer) ||
  (viewer !== null && (collection.network?.role === "steward" || collection.network?.role === "facilitator"));

/** What others may list, count and follow. */
export const isOpenToAll = (collection: CollectionFacts): boolean => canReadCollection(collection, null);
