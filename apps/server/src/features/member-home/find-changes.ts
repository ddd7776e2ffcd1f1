import type { Database } from "@plaza/database";
import { collectionSelectFor, openToAll } from "../collections/index.ts";
import { findNewPosts, findNewQuestions, findNewThreads } from "./find-talk.ts";
import { changesShown, type Followed, firstOf, type Found, keyOf } from "./found.ts";

/** Older news are no news. */
const newsDays = 90;

/** The newest of every source, unsorted; a statement for each source. */
export async function findChanges(
  db: Database,
  { viewer, ids, vocabulary, now }: Omit<Followed, "since"> & { now: Date },
): Promise<Found[]> {
  const since = new Date(now.getTime() - newsDays * 86_400_000);
  const followed: Followed = { viewer, ids, vocabulary, since };
  const found = await Promise.all([
    findResources(db, followed),
    findCollected(db, followed),
    findNewMembers(db, followed),
    findNewCollections(db, followed),
    findNewThreads(db, followed),
    findNewQuestions(db, followed),
    findNewPosts(db, followed),
  ]);
  return found.flat();
}

type ResourceRow = { id: number; at: Date; topicIds: number[]; placeIds: number[] };

async function findResources(db: Database, { ids, vocabulary, since }: Followed): Promise<Found[]> {
  const topicIds = ids.topic.flatMap((id) => [id, ...vocabulary.childrenOf(id).map((child) => child.topicId)]);
  const rows = await db.$queryRaw<ResourceRow[]>`
    with below as (
      select p.id, array_remove(array[p.id, p."parentId", up."parentId"], null) path
      from place p left join place up on up.id = p."parentId"
      where p.id = any(${ids.place}::int[]) or p."parentId" = any(${ids.place}::int[]) or up."parentId" = any(${ids.place}::int[])
    ), matched as (
      select "resourceId" id from resource_topic where "topicId" = any(${topicIds}::int[])
      union select resource.id from resource join below on below.id = resource."placeId"
    )
    select r.id, r."publishedAt" at, array(select "topicId" from resource_topic where "resourceId" = r.id order by position) "topicIds",
      coalesce((select path from below where below.id = r."placeId"), '{}') "placeIds"
    from matched join resource r on r.id = matched.id
    where r.state = 'published' and r."publishedAt" > ${since}
    order by r."publishedAt" desc, r.id desc limit ${changesShown}`;
  return rows.flatMap(({ id, at, topicIds: topics, placeIds }) => {
    const withParents = topics.flatMap((topicId) => [topicId, vocabulary.findById(topicId)?.parentId ?? topicId]);
    const key = firstOf("topic", withParents, ids.topic) ?? firstOf("place", placeIds, ids.place);
    return key === undefined ? [] : [{ key, at, type: "resource" as const, resourceId: id }];
  });
}

async function findCollected(db: Database, { ids, since }: Followed): Promise<Found[]> {
  const rows = await db.collectionItem.findMany({
    select: { collectionId: true, resourceId: true, addedAt: true },
    where: { collectionId: { in: ids.collection }, addedAt: { gt: since }, resource: { state: "published" } },
    orderBy: [{ addedAt: "desc" }, { resourceId: "desc" }],
    take: changesShown,
  });
  return rows.map(({ collectionId, resourceId, addedAt }) => ({
    key: keyOf("collection", collectionId),
    at: addedAt,
    type: "resource",
    resourceId,
  }));
}

/** Those who let the viewer see which networks they are in. Whom a hidden network has is told inside it only. */
async function findNewMembers(db: Database, { viewer, ids, since }: Followed): Promise<Found[]> {
  const isMember = { memberships: { some: { memberId: viewer.memberId } } };
  const rows = await db.membership.findMany({
    select: { networkId: true, joinedAt: true, member: { select: { id: true, handle: true, name: true } } },
    where: {
      networkId: { in: ids.network },
      network: { isHidden: false },
      joinedAt: { gt: since },
      member: { id: { not: viewer.memberId }, isListed: true, state: "active" },
      OR: [
        { member: { networksVisibility: { in: ["public", "members"] } } },
        { network: isMember, member: { networksVisibility: "networks" } },
      ],
    },
    orderBy: [{ joinedAt: "desc" }, { memberId: "desc" }],
    take: changesShown,
    relationLoadStrategy: "join",
  });
  return [...Map.groupBy(rows, ({ networkId }) => networkId)].map(([networkId, joined]) => ({
    key: keyOf("network", networkId),
    at: joined[0]?.joinedAt ?? since,
    type: "members",
    people: joined.slice(0, namedTogether).map(({ member: { id, ...label } }) => ({ personId: id, ...label })),
    hasMore: joined.length > namedTogether,
  }));
}

/** Of those who joined the same network: more names say no more. */
const namedTogether = 6;

async function findNewCollections(db: Database, { viewer, ids, since }: Followed): Promise<Found[]> {
  const rows = await db.collection.findMany({
    select: { ...collectionSelectFor(viewer), createdAt: true, ownerId: true, networkId: true },
    where: {
      AND: [
        openToAll,
        {
          OR: [{ ownerId: { in: ids.person }, owner: { isListed: true } }, { networkId: { in: ids.network } }],
        },
      ],
      createdAt: { gt: since },
      itemCount: { gt: 0 },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: changesShown,
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({
    key: row.networkId === null ? keyOf("person", row.ownerId ?? 0) : keyOf("network", row.networkId),
    at: row.createdAt,
    type: "collection",
    row,
  }));
}
