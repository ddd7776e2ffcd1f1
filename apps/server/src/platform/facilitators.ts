import type { Database, Transaction } from "@plaza/database";

/**
 * Who facilitates networks with a topic of the question, or its parent: their stewards and facilitators, and nobody
 * else; of a question whose topic nobody could tell, the staff. Neither the asker nor whoever keeps away from her, nor
 * who was asked as an expert before.
 */
export async function facilitatorsOfQuestion(db: Database | Transaction, questionId: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    with about as (
      select t.id from question_topic q join topic t on t.id = q."topicId" where q."questionId" = ${questionId}
      union select t."parentId" from question_topic q join topic t on t.id = q."topicId"
        where q."questionId" = ${questionId} and t."parentId" is not null
    ), responsible as (
      select ms."memberId" from network_topic nt join about on about.id = nt."topicId"
        join membership ms on ms."networkId" = nt."networkId" and ms.role in ('steward', 'facilitator')
      union select id from member where "isStaff" and not exists (select from about)
    )
    select m.id
    from responsible join member m on m.id = responsible."memberId" and m.state = 'active'
    join question q on q.id = ${questionId}
    where m.id is distinct from q."authorId"
      and not exists (select from ask where "questionId" = q.id and "expertId" = m.id)
      and not exists (select from member_block b where (b."memberId" = m.id and b."otherId" = q."authorId")
        or (b.distance = 'block' and b."memberId" = q."authorId" and b."otherId" = m.id))
    order by m.id`;
  return rows.map(({ id }) => id);
}
