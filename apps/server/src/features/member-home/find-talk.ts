import type { Database } from "@plaza/database";
import { changesShown, type Followed, firstOf, type Found, keyOf } from "./found.ts";

type ThreadRow = { id: number; at: Date; networkId: number | null; topicIds: number[] };

/** Opened by others in networks and topics: those that the viewer may read, and whom she did not mute. */
export async function findNewThreads(db: Database, { ids, vocabulary, viewer, since }: Followed): Promise<Found[]> {
  const topicIds = withNarrower(ids.topic, vocabulary);
  const rows = await db.$queryRaw<ThreadRow[]>`
    select t.id, t."createdAt" at, t."networkId",
      array(select "topicId" from thread_topic where "threadId" = t.id order by "topicId") "topicIds"
    from thread t left join network n on n.id = t."networkId"
    where t.state = 'visible' and t."mergedIntoId" is null and t."createdAt" > ${since}
      and t."authorId" is distinct from ${viewer.memberId}
      and (t."networkId" = any(${ids.network}::int[])
        or exists (select from thread_topic tt where tt."threadId" = t.id and tt."topicId" = any(${topicIds}::int[])))
      and (n.id is null or not n."isHidden"
        or exists (select from membership m where m."networkId" = n.id and m."memberId" = ${viewer.memberId}))
      and not exists (select from member_block b where b."memberId" = ${viewer.memberId} and b."otherId" = t."authorId")
    order by t."createdAt" desc, t.id desc limit ${changesShown}`;
  return rows.flatMap(({ id, at, networkId, topicIds: topics }) => {
    const key =
      firstOf("network", networkId === null ? [] : [networkId], ids.network) ??
      firstOf("topic", withParents(topics, vocabulary), ids.topic);
    return key === undefined ? [] : [{ key, at, type: "thread" as const, threadId: id }];
  });
}

type QuestionRow = { id: number; at: Date; topicIds: number[]; placeIds: number[] };

/** Asked by others about topics and places. */
export async function findNewQuestions(db: Database, { ids, vocabulary, viewer, since }: Followed): Promise<Found[]> {
  const topicIds = withNarrower(ids.topic, vocabulary);
  const rows = await db.$queryRaw<QuestionRow[]>`
    select q.id, q."createdAt" at, array_remove(array[p.id, p."parentId", up."parentId"], null) "placeIds",
      array(select "topicId" from question_topic where "questionId" = q.id order by "topicId") "topicIds"
    from question q left join place p on p.id = q."placeId" left join place up on up.id = p."parentId"
    where q.state = 'visible' and q."duplicateOfId" is null and q."createdAt" > ${since}
      and q."authorId" is distinct from ${viewer.memberId}
      and (array[p.id, p."parentId", up."parentId"] && ${ids.place}::int[]
        or exists (select from question_topic qt where qt."questionId" = q.id and qt."topicId" = any(${topicIds}::int[])))
      and not exists (select from member_block b where b."memberId" = ${viewer.memberId} and b."otherId" = q."authorId")
    order by q."createdAt" desc, q.id desc limit ${changesShown}`;
  return rows.flatMap(({ id, at, topicIds: topics, placeIds }) => {
    const key = firstOf("topic", withParents(topics, vocabulary), ids.topic) ?? firstOf("place", placeIds, ids.place);
    return key === undefined ? [] : [{ key, at, type: "question" as const, questionId: id }];
  });
}

type PostsRow = { threadId: number | null; questionId: number | null; at: Date; postId: number; count: number };

/** Replies and answers of others in what is followed, together for each thread and question. */
export async function findNewPosts(db: Database, { ids, viewer, since }: Followed): Promise<Found[]> {
  const rows = await db.$queryRaw<PostsRow[]>`
    select p."threadId", p."questionId", max(p."createdAt") at, max(p.id) "postId", count(*)::int count
    from post p left join thread t on t.id = p."threadId" left join question q on q.id = p."questionId"
      left join network n on n.id = t."networkId"
    where (p."threadId" = any(${ids.thread}::int[]) or p."questionId" = any(${ids.question}::int[]))
      and p.kind in ('reply', 'answer') and p.state = 'visible' and p."createdAt" > ${since}
      and p."authorId" is distinct from ${viewer.memberId}
      and coalesce(t.state, q.state) = 'visible' and t."mergedIntoId" is null
      and (n.id is null or not n."isHidden"
        or exists (select from membership m where m."networkId" = n.id and m."memberId" = ${viewer.memberId}))
      and not exists (select from member_block b where b."memberId" = ${viewer.memberId} and b."otherId" = p."authorId")
    group by 1, 2 order by 3 desc, 4 desc limit ${changesShown}`;
  return rows.map(({ threadId, questionId, ...posts }) => ({
    key: threadId === null ? keyOf("question", questionId ?? 0) : keyOf("thread", threadId),
    type: "posts",
    ...posts,
  }));
}

const withNarrower = (topicIds: number[], vocabulary: Followed["vocabulary"]): number[] =>
  topicIds.flatMap((id) => [id, ...vocabulary.childrenOf(id).map((child) => child.topicId)]);

const withParents = (topicIds: number[], vocabulary: Followed["vocabulary"]): number[] =>
  topicIds.flatMap((topicId) => [topicId, vocabulary.findById(topicId)?.parentId ?? topicId]);
