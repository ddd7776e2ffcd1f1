import type { Database } from "@plaza/database";
import { unseenMax } from "@plaza/types/notifications";

/** What she has not seen and may still see; counted no further than the bell shows. */
export async function countUnseen(db: Database, memberId: number): Promise<number> {
  const [{ count }] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int count from (
      select from notification n
      join event e on e.id = n."eventId"
      left join post p on p.id = e."postId"
      left join thread t on t.id = coalesce(p."threadId", e."threadId")
      left join question q on q.id = coalesce(p."questionId", e."questionId")
      left join network w on w.id = t."networkId"
      where n."memberId" = ${memberId} and n."seenAt" is null and n.mail <> 'recalled' and (e.kind = 'moderated' or (
        coalesce(p.state, 'visible') = 'visible' and coalesce(t.state, 'visible') = 'visible'
        and coalesce(q.state, 'visible') = 'visible'
        and (w."isHidden" is not true
          or exists (select from membership s where s."networkId" = w.id and s."memberId" = n."memberId"))))
      limit ${unseenMax}::int) unseen`;
  return count;
}
