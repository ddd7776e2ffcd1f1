import type { Transaction } from "@plaza/database";

/** Counted, not added up: a counter can be wrong for as long as one batch at most. */
export async function recountTopics(tx: Transaction, topicIds: readonly number[]): Promise<void> {
  if (topicIds.length === 0) return;
  await tx.$executeRaw`
    with touched as (
      select id from topic where id = any(${topicIds}::int[])
      union select "parentId" from topic where id = any(${topicIds}::int[]) and "parentId" is not null
    ), counted as (
      select touched.id, count(distinct r.id)::int number
      from touched
      join topic leaf on leaf.id = touched.id or leaf."parentId" = touched.id
      left join resource_topic rt on rt."topicId" = leaf.id
      left join resource r on r.id = rt."resourceId" and r.state = 'published'
      group by touched.id
    )
    update topic t set "resourceCount" = counted.number from counted where counted.id = t.id and t."resourceCount" <> counted.number`;
}

export async function recountPlaces(tx: Transaction, placeIds: readonly number[]): Promise<void> {
  if (placeIds.length === 0) return;
  await tx.$executeRaw`
    with recursive up as (
      select id, "parentId" from place where id = any(${placeIds}::int[])
      union select p.id, p."parentId" from place p join up on p.id = up."parentId"
    ), down as (
      select id top, id from up
      union select down.top, p.id from place p join down on p."parentId" = down.id
    ), counted as (
      select down.top id, count(r.id)::int number
      from down left join resource r on r."placeId" = down.id and r.state = 'published'
      group by down.top
    )
    update place p set "resourceCount" = counted.number from counted where counted.id = p.id and p."resourceCount" <> counted.number`;
}
