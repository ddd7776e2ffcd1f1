import type { Transaction } from "@plaza/database";

export type Dated = { postId: number; daysAgo: number };

/** Posts, and what is derived from when they were written, as if days had passed in between. */
export async function settleDates(tx: Transaction, dated: readonly Dated[]): Promise<void> {
  await tx.$executeRaw`
    update post set "createdAt" = now() - given.days * interval '1 day'
    from unnest(${dated.map(({ postId }) => postId)}::int[], ${dated.map(({ daysAgo }) => daysAgo)}::float8[]) given(id, days)
    where post.id = given.id`;
  await tx.$executeRaw`
    update thread set "createdAt" = p.first, "lastPostAt" = p.last
    from (select "threadId" id, min("createdAt") first, max("createdAt") last from post group by 1) p where p.id = thread.id`;
  await tx.$executeRaw`
    update question set "createdAt" = p.first, "lastPostAt" = p.last
    from (select "questionId" id, min("createdAt") first, max("createdAt") last from post group by 1) p where p.id = question.id`;
  await tx.$executeRaw`
    update acceptance set "acceptedAt" = least(now(), p."createdAt" + interval '6 hours') from post p where p.id = "answerId"`;
}

/** The authors of questions, answers and threads find what concerns them in their list, the older of it read; no mail goes. */
export async function tellMembers(tx: Transaction): Promise<void> {
  await tx.$executeRaw`
    update event e set "decidedAt" = now(), "createdAt" = coalesce((select p."createdAt" from post p where p.id = e."postId"), e."createdAt")
    where "decidedAt" is null`;
  await tx.$executeRaw`
    insert into notification ("memberId", "eventId", reason, subject, mail, "createdAt", "seenAt")
    select m.id, e.id,
      (case e.kind when 'answer_accepted' then 'accepted' else e.kind::text end)::notification_reason,
      coalesce('question:' || q.id, 'thread:' || t.id), 'none', e."createdAt",
      case when e."createdAt" < now() - interval '8 days' then e."createdAt" + interval '1 hour' end
    from event e
    left join question q on q.id = e."questionId"
    left join thread t on t.id = e."threadId"
    left join post p on p.id = e."postId"
    join member m on m.id = case e.kind when 'answered' then q."authorId" when 'replied' then t."authorId" else p."authorId" end
    where e.kind in ('answered', 'replied', 'answer_accepted') and m.id <> e."actorId"
    order by e."createdAt"`;
}
