import type { Transaction } from "@plaza/database";

type Moved = { resourceId: number; position: number };

/**
 * Numbers the items of a collection from 1 without gaps, with one of them moved to a place of its own. The collection
 * must be held. The rule that no two share a place is checked when the transaction ends.
 */
export async function arrangeItems(tx: Transaction, collectionId: number, moved?: Moved): Promise<void> {
  const { resourceId, position } = moved ?? { resourceId: 0, position: 0 };
  await tx.$executeRaw`
    with ranked as (
      select "resourceId" id, row_number() over (order by position) rank from collection_item where "collectionId" = ${collectionId}
    ), wanted as (
      select id, case when id <> ${resourceId}::int then rank
        when rank < ${position}::int then ${position}::int + 0.5 else ${position}::int - 0.5 end place from ranked
    ), arranged as (
      select id, row_number() over (order by place) rank from wanted
    )
    update collection_item item set position = arranged.rank from arranged
    where item."collectionId" = ${collectionId} and item."resourceId" = arranged.id and item.position <> arranged.rank`;
}
