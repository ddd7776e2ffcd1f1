import type { Transaction } from "@plaza/database";
import { recordChanges } from "../../platform/change-log.ts";
import { settleAsks } from "../routing/index.ts";
import { dropConversationMails } from "./drop-conversation-mails.ts";
import { leaveGaps } from "./leave-gaps.ts";
import type { Alone, Leaving } from "./leaving.ts";
import { takeWords } from "./take-words.ts";

/** Answers with the hashes of files that nobody needs any more. What only belongs to her goes with her account. */
export async function leaveConversations(tx: Transaction, leaving: Leaving): Promise<string[]> {
  const { memberId } = leaving;
  await lockPlaces(tx, memberId);
  await dropConversationMails(tx, memberId);
  const alone = await findAlone(tx, leaving);
  const hashes = [...(await filesOf(tx, memberId, alone)), ...(await takeWords(tx, leaving, alone))];
  await dropAlone(tx, alone);
  await settleHerQuestions(tx, memberId);
  await tx.attachment.deleteMany({ where: { uploaderId: memberId, postId: null } });
  await tx.$executeRaw`
    update routing_decision set candidates = (
      select coalesce(jsonb_agg(c.one order by c.place), '[]')
      from jsonb_array_elements(candidates) with ordinality c(one, place) where c.one -> 'memberId' <> to_jsonb(${memberId}::int))
    where candidates @> jsonb_build_array(jsonb_build_object('memberId', ${memberId}::int))`;
  await leaveGaps(tx, leaving);
  return hashes;
}

/** As everybody who writes: what a post stands in is held before the post. */
async function lockPlaces(tx: Transaction, memberId: number): Promise<void> {
  await tx.$executeRaw`
    select from thread where "authorId" = ${memberId} or id in (select "threadId" from post where "authorId" = ${memberId})
    order by id for no key update`;
  await tx.$executeRaw`
    select from question where "authorId" = ${memberId} or id in (select "questionId" from post where "authorId" = ${memberId})
    order by id for no key update`;
}

type Row = { id: number };

/** Her threads and questions in which nobody else has said anything, and all threads of networks that go. */
async function findAlone(tx: Transaction, { memberId, networkIds }: Leaving): Promise<Alone> {
  const threads = await tx.$queryRaw<Row[]>`
    select t.id from thread t where t."networkId" = any(${[...networkIds]}::int[])
      or t."authorId" = ${memberId} and t."mergedIntoId" is null
      and not exists (select from post p where p."threadId" = t.id and p."authorId" is distinct from ${memberId}
        and (p.state <> 'deleted' or p.text <> ''))
      and not exists (select from thread m where m."mergedIntoId" = t.id and m."authorId" is distinct from ${memberId})`;
  const questions = await tx.$queryRaw<Row[]>`
    select q.id from question q where q."authorId" = ${memberId}
      and not exists (select from post p where p."questionId" = q.id and p."authorId" is distinct from ${memberId}
        and (p.state <> 'deleted' or p.text <> ''))`;
  const idOf = ({ id }: Row): number => id;
  return { threadIds: threads.map(idOf), questionIds: questions.map(idOf) };
}

/** Files that wait in her composers, and those of what goes as a whole. */
async function filesOf(tx: Transaction, memberId: number, { threadIds, questionIds }: Alone): Promise<string[]> {
  const rows = await tx.attachment.findMany({
    select: { sha256: true },
    where: {
      OR: [
        { uploaderId: memberId, postId: null },
        { post: { threadId: { in: threadIds } } },
        { post: { questionId: { in: questionIds } } },
      ],
    },
  });
  return rows.map(({ sha256 }) => sha256);
}

async function dropAlone(tx: Transaction, { threadIds, questionIds }: Alone): Promise<void> {
  await tx.$executeRaw`
    delete from report where subject = 'thread' and "subjectId" = any(${threadIds}::int[])
      or subject = 'question' and "subjectId" = any(${questionIds}::int[])
      or subject = 'post' and "subjectId" in (select id from post
        where "threadId" = any(${threadIds}::int[]) or "questionId" = any(${questionIds}::int[]))`;
  await tx.thread.deleteMany({ where: { id: { in: threadIds } } });
  await tx.question.deleteMany({ where: { id: { in: questionIds } } });
  await recordChanges(tx, "thread", threadIds);
  await recordChanges(tx, "question", questionIds);
}

/** Nobody is asked for an answer that nobody waits for. */
async function settleHerQuestions(tx: Transaction, memberId: number): Promise<void> {
  const open = await tx.question.findMany({
    select: { id: true },
    where: {
      authorId: memberId,
      OR: [{ routeAt: { not: null } }, { asks: { some: { state: { in: ["open", "accepted"] } } } }],
    },
    orderBy: { id: "asc" },
  });
  for (const { id } of open) await settleAsks(tx, id, "closed");
}
