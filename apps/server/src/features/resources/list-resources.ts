import { type Database, Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { ResourceState } from "@plaza/types/resources";
import { canReadResource } from "./resource.policy.ts";
import { resourceItemSelect, type ResourceItemRow } from "./resource-item.view.ts";

type Deps = { db: Database };

/** Published ones among `ids`, in their order; one statement. */
export async function listResourcesById({ db }: Deps, ids: readonly number[]): Promise<ResourceItemRow[]> {
  const rows = await db.resource.findMany({
    select: resourceItemSelect,
    where: { id: { in: [...ids] }, state: "published" },
    relationLoadStrategy: "join",
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Withdrawn ones too, by id: a list that people made keeps them and says so. One statement. */
export async function listReadableResources(
  { db }: Deps,
  ids: readonly number[],
): Promise<Map<number, ResourceItemRow & { state: ResourceState }>> {
  const rows = await db.resource.findMany({
    select: { ...resourceItemSelect, state: true },
    where: { id: { in: [...ids] } },
    relationLoadStrategy: "join",
  });
  return new Map(rows.filter(canReadResource).map((row) => [row.id, row]));
}

/** Of what came on the last day that brought something, what is in the reader's language first: imports bring hundreds at once. */
export async function listNewestResources({ db }: Deps, locale: Locale, limit: number): Promise<ResourceItemRow[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    with last as (
      select max("publishedAt") - interval '1 day' as day from resource where state = 'published'
    ), fresh as (
      select id, "publishedAt", split_part(language, '-', 1) = ${locale} own
      from resource, last where state = 'published' and "publishedAt" > last.day
    ), older as (
      select id, "publishedAt", false own
      from resource, last where state = 'published' and "publishedAt" <= last.day
      order by "publishedAt" desc, id desc limit ${limit}
    )
    select id from (select *, true fresh from fresh union all select *, false from older) found
    order by fresh desc, own desc, "publishedAt" desc, id desc limit ${limit}`;
  return listResourcesById(
    { db },
    rows.map(({ id }) => id),
  );
}

/** The newest of a place and of what lies in it. */
export async function listResourcesInPlace({ db }: Deps, placeSlug: string, limit: number): Promise<ResourceItemRow[]> {
  return db.resource.findMany({
    select: resourceItemSelect,
    where: {
      state: "published",
      place: {
        OR: [{ slug: placeSlug }, { parent: { slug: placeSlug } }, { parent: { parent: { slug: placeSlug } } }],
      },
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: limit,
    relationLoadStrategy: "join",
  });
}

/** Those that share most topics, then the place, then those in the reader's language; no translation of the work itself. */
export async function listRelatedResources(
  { db }: Deps,
  resourceId: number,
  locale: Locale,
  limit: number,
): Promise<ResourceItemRow[]> {
  const rows = await db.$queryRaw<{ id: number }[]>(Prisma.sql`
    select other.id
    from resource self
    join resource_topic mine on mine."resourceId" = self.id
    join resource_topic theirs on theirs."topicId" = mine."topicId" and theirs."resourceId" <> self.id
    join resource other on other.id = theirs."resourceId" and other.state = 'published'
    where self.id = ${resourceId} and (self."workId" is null or other."workId" is distinct from self."workId")
    group by other.id, self.id
    order by count(*) desc, (other."placeId" is not distinct from self."placeId" and self."placeId" is not null) desc,
      (other.language = ${locale}) desc, other."publishedAt" desc, other.id desc
    limit ${limit}`);
  return listResourcesById(
    { db },
    rows.map(({ id }) => id),
  );
}
