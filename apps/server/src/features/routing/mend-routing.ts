import { type Database, inTransaction } from "@plaza/database";

const mendedMax = 100;

/**
 * Posts are deleted, hidden and restored without knowing of the routing. Questions whose asks nobody waits for, and
 * questions that lost their answer, become due; acting on them does the rest. Answers with how many.
 */
export const mendRouting = async (db: Database, now: Date): Promise<number> =>
  (await withdrawClosed(db, now)) + (await routeAgain(db, now));

/** What is asked about something that is hidden, deleted or closed is withdrawn by acting on the question. */
const withdrawClosed = (db: Database, now: Date): Promise<number> =>
  inTransaction(
    db,
    (tx) => tx.$executeRaw`
    update question set "routeAt" = ${now} where id in (
      select q.id from question q join member m on m.id = q."authorId"
      where (q.state <> 'visible' or q."lockedAt" is not null or q."duplicateOfId" is not null or m.state <> 'active')
        and ("routeAt" is null or "routeAt" > ${now})
        and exists (select from ask a where a."questionId" = q.id and a.state in ('open', 'accepted'))
      order by q.id limit ${mendedMax} for no key update of q skip locked)`,
  );

/**
 * Open, without any answer that counts, and nobody is to be asked: its answer was deleted, hidden or removed, or it came
 * back itself. Not where facilitators were asked since the last answer: nobody is asked after them.
 */
const routeAgain = (db: Database, now: Date): Promise<number> =>
  inTransaction(
    db,
    (tx) => tx.$executeRaw`
    update question set "routeAt" = ${now} where id in (
      select q.id from question q join member m on m.id = q."authorId" and m.state = 'active'
      where q."routeAt" is null and q.state = 'visible' and q."lockedAt" is null and q."duplicateOfId" is null
        and (q."answerCount" = 0 or q."reopenedAt" is not null)
        and not exists (select from acceptance where "questionId" = q.id)
        and not exists (select from post p where p."questionId" = q.id and p.kind = 'answer' and p.state = 'visible'
          and (q."reopenedAt" is null or p."createdAt" > q."reopenedAt"))
        and not exists (select from routing_decision d where d."questionId" = q.id and d.outcome = 'facilitators'
          and d."createdAt" >= coalesce(q."reopenedAt", q."createdAt")
          and not exists (select from post p where p."questionId" = q.id and p.kind = 'answer' and p."createdAt" > d."createdAt"))
      order by q.id limit ${mendedMax} for no key update of q skip locked)`,
  );
