import type { Transaction } from "@plaza/database";
import type { EventKind } from "@plaza/types/notifications";
import { facilitatorsOfQuestion } from "../../platform/facilitators.ts";
import { type Audience, hearings } from "./who-hears.ts";

export type EventFacts = {
  eventId: number;
  kind: EventKind;
  actorId: number | null;
  subject: string;
  threadId: number | null;
  questionId: number | null;
  postId: number | null;
  networkId: number | null;
  isHidden: boolean;
  /** Nothing of it was deleted, hidden or removed meanwhile. */
  isThere: boolean;
  people: Record<
    "expert" | "concerned" | "questionAuthor" | "threadAuthor" | "parentAuthor" | "postAuthor" | "suggester",
    number | null
  >;
};

type Row = Omit<EventFacts, "people"> & EventFacts["people"] & { placeId: number | null; gapId: number | null };

/** Where a post was moved, its event is of the thread that it stands in now. */
export async function readEvent(tx: Transaction, eventId: number): Promise<{ facts: EventFacts; row: Row }> {
  const [row] = await tx.$queryRaw<[Row]>`
    select e.id "eventId", e.kind::text kind, e."actorId", t.id "threadId", q.id "questionId", e."postId", e."gapId",
      t."networkId", coalesce(w."isHidden", false) "isHidden", q."placeId",
      coalesce('thread:' || t.id, 'question:' || q.id, 'gap:' || e."gapId", 'act:' || e."actId") subject,
      coalesce(t.state, 'visible') = 'visible' and coalesce(q.state, 'visible') = 'visible'
        and coalesce(p.state, 'visible') = 'visible' and coalesce(g.state, 'filled') = 'filled' "isThere",
      a."expertId" expert, q."authorId" "questionAuthor", t."authorId" "threadAuthor", p."authorId" "postAuthor",
      parent."authorId" "parentAuthor", s."authorId" suggester,
      coalesce(act."memberId", case when act.action <> 'close_reports' then coalesce(ap."authorId", t."authorId", q."authorId") end) concerned
    from event e
    left join post p on p.id = e."postId"
    left join moderation_act act on act.id = e."actId"
    left join post ap on ap.id = coalesce(act."postId", e."postId")
    left join thread t on t.id = coalesce(p."threadId", e."threadId", ap."threadId", act."threadId")
    left join question q on q.id = coalesce(p."questionId", e."questionId", ap."questionId", act."questionId")
    left join network w on w.id = t."networkId"
    left join post parent on parent.id = p."parentId"
    left join ask a on a.id = e."askId"
    left join edit_suggestion s on s.id = e."suggestionId"
    left join gap g on g.id = e."gapId"
    where e.id = ${eventId}`;
  const { expert, concerned, questionAuthor, threadAuthor, parentAuthor, postAuthor, suggester, ...rest } = row;
  return {
    facts: {
      ...rest,
      people: { expert, concerned, questionAuthor, threadAuthor, parentAuthor, postAuthor, suggester },
    },
    row,
  };
}

/** The members of every audience that the kind of event asks for. */
export async function readAudiences(
  tx: Transaction,
  { facts, row }: { facts: EventFacts; row: Row },
): Promise<Partial<Record<Audience, number[]>>> {
  const found: Partial<Record<Audience, number[]>> = {};
  for (const [audience, memberId] of Object.entries(facts.people) as [Audience, number | null][])
    if (memberId !== null) found[audience] = [memberId];
  const wanted = new Set<Audience>(Object.values(hearings[facts.kind]));
  for (const { audience, memberId } of await readGroups(tx, row, wanted)) (found[audience] ??= []).push(memberId);
  if (wanted.has("facilitators") && row.questionId !== null)
    found.facilitators = await facilitatorsOfQuestion(tx, row.questionId);
  return found;
}

/** Whoever follows a person hears of what she opens, asks and answers, not of each reply. */
const followedOfPersons: ReadonlySet<EventKind> = new Set(["thread_opened", "question_asked", "answered"]);
/** Topics, places and networks tell what is new in them; later words are heard by those who follow the thread itself. */
const news: ReadonlySet<EventKind> = new Set(["thread_opened", "question_asked"]);

function readGroups(
  tx: Transaction,
  { kind, actorId, postId, gapId, threadId, questionId, networkId, placeId }: Row,
  wanted: ReadonlySet<Audience>,
): Promise<{ audience: Audience; memberId: number }[]> {
  const personId = followedOfPersons.has(kind) ? actorId : null;
  const isNews = news.has(kind);
  return tx.$queryRaw`
    select 'mentioned' audience, "memberId" from mention where ${wanted.has("mentioned")} and "postId" = ${postId}::int
    union all
    select 'waiting', "memberId" from gap_wait where ${wanted.has("waiting")} and "gapId" = ${gapId}::int
    union all
    select 'networkMembers', "memberId" from membership
    where ${wanted.has("networkMembers")} and "networkId" = ${networkId}::int
    union all
    select 'followers', f."memberId" from follow f where ${wanted.has("followers")} and (
      f."threadId" = ${threadId}::int or f."questionId" = ${questionId}::int or f."personId" = ${personId}::int
      or (${isNews} and (f."networkId" = ${networkId}::int or f."placeId" = ${placeId}::int
        or f."topicId" in (select "topicId" from thread_topic where "threadId" = ${threadId}::int
          union all select "topicId" from question_topic where "questionId" = ${questionId}::int))))`;
}
