import type { Database, Prisma } from "@plaza/database";
import {
  type CollectionHome,
  type CollectionItemView,
  collectionLimits,
  type CollectionPage,
  type ResourceCollections,
} from "@plaza/types/collections";
import type { Viewer } from "../../platform/viewer.ts";
import { editableBy, openToAll } from "./collection.access.ts";
import { collectionSelectFor, toCollectionItem } from "./collection.view.ts";
import { readCursor, writeCursor } from "./list-cursor.ts";

type Deps = { db: Database };

const newestFirst = [{ updatedAt: "desc" }, { id: "desc" }] satisfies Prisma.CollectionOrderByWithRelationInput[];
/** An empty list is no use to others. */
const worthReading = { AND: [openToAll, { itemCount: { gt: 0 } }] } satisfies Prisma.CollectionWhereInput;

/** Public ones, those that changed last first. */
export async function listCollections(
  { db }: Deps,
  viewer: Viewer | null,
  { after }: { after?: string | undefined },
): Promise<CollectionPage> {
  const cursor = after === undefined ? null : readCursor(after);
  const rows = await db.collection.findMany({
    select: collectionSelectFor(viewer),
    where: {
      ...worthReading,
      ...(cursor && {
        OR: [{ updatedAt: { lt: cursor.updatedAt } }, { updatedAt: cursor.updatedAt, id: { lt: cursor.id } }],
      }),
    },
    orderBy: newestFirst,
    take: collectionLimits.listSize + 1,
    relationLoadStrategy: "join",
  });
  const shown = rows.slice(0, collectionLimits.listSize);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => toCollectionItem(row, viewer)),
    nextCursor: last && rows.length > shown.length ? writeCursor(last) : null,
  };
}

/** Her own, and those of networks that she keeps. */
export async function listMyCollections({ db }: Deps, viewer: Viewer): Promise<CollectionItemView[]> {
  const rows = await db.collection.findMany({
    select: collectionSelectFor(viewer),
    where: editableBy(viewer),
    orderBy: newestFirst,
    take: collectionLimits.ownedMax,
    relationLoadStrategy: "join",
  });
  return rows.map((row) => toCollectionItem(row, viewer));
}

/** Of one network, as far as the viewer may read them. */
export async function listNetworkCollections(
  { db }: Deps,
  viewer: Viewer | null,
  networkId: number,
): Promise<CollectionItemView[]> {
  const isMember = { network: { memberships: { some: { memberId: viewer?.memberId ?? 0 } } } };
  const rows = await db.collection.findMany({
    select: collectionSelectFor(viewer),
    where: { networkId, OR: [{ isPublic: true, network: { isHidden: false } }, isMember] },
    orderBy: newestFirst,
    take: collectionLimits.ownedMax,
    relationLoadStrategy: "join",
  });
  return rows.map((row) => toCollectionItem(row, viewer));
}

const namedOnResource = 3;

/** Public ones that hold a resource, and those of the viewer's own that could. */
export async function listResourceCollections(
  { db }: Deps,
  viewer: Viewer | null,
  resourceId: number,
): Promise<ResourceCollections> {
  const holds = { items: { some: { resourceId } } };
  const shown = { AND: [openToAll, holds] } satisfies Prisma.CollectionWhereInput;
  const [publicCount, publicRows, mine] = await Promise.all([
    db.collection.count({ where: shown }),
    db.collection.findMany({
      select: collectionSelectFor(viewer),
      where: shown,
      orderBy: newestFirst,
      take: namedOnResource,
      relationLoadStrategy: "join",
    }),
    viewer === null ? null : listEditable({ db }, viewer, resourceId),
  ]);
  return { publicCount, publicOnes: publicRows.map((row) => toCollectionItem(row, viewer)), mine };
}

async function listEditable({ db }: Deps, viewer: Viewer, resourceId: number): Promise<ResourceCollections["mine"]> {
  const rows = await db.collection.findMany({
    select: { ...collectionSelectFor(viewer), items: { select: { resourceId: true }, where: { resourceId } } },
    where: editableBy(viewer),
    orderBy: newestFirst,
    take: collectionLimits.ownedMax,
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({ ...toCollectionItem(row, viewer), holdsResource: row.items.length > 0 }));
}

/** Networks that the member keeps the collections of. */
export async function listCollectionHomes({ db }: Deps, { memberId }: Viewer): Promise<CollectionHome[]> {
  const rows = await db.network.findMany({
    select: { id: true, name: true },
    where: { memberships: { some: { memberId, role: { in: ["steward", "facilitator"] } } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name }) => ({ networkId: id, name }));
}

/** For machines: those that everybody may read, what changed last first. */
export async function listForSitemap({ db }: Deps, limit: number) {
  return db.collection.findMany({
    select: { id: true, title: true, updatedAt: true },
    where: worthReading,
    orderBy: newestFirst,
    take: limit,
  });
}
