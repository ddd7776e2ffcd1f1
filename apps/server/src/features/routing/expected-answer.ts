import type { Database } from "@plaza/database";
import { type ExpectedAnswer, expectationLimits as limits } from "@plaza/types/routing";

type Asked = { questionId?: number; topicIds: readonly number[]; language: string };
type Row = { answered: number; hours: number | null; people: number };

/**
 * How soon questions like this one were answered, and by how many: of the same topic and language, else of the topic,
 * else nothing. Questions that waited in vain count as slower than all others, so "usually" is never said of a minority.
 */
export async function expectedAnswer(db: Database, asked: Asked): Promise<ExpectedAnswer | null> {
  for (const basis of ["topic_and_language", "topic"] as const) {
    const { answered, hours, people } = await measure(db, asked, basis);
    if (answered >= limits.answeredMin && hours !== null) return { hours, people, answered, basis };
  }
  return null;
}

async function measure(
  db: Database,
  { questionId = 0, topicIds, language }: Asked,
  basis: ExpectedAnswer["basis"],
): Promise<Row> {
  const base = basis === "topic" ? "" : (language.toLowerCase().split("-")[0] ?? "");
  const [row] = await db.$queryRaw<[{ answered: number; seconds: number | null; people: number | null }]>`
    with alike as (
      select q.id, q."createdAt", q."authorId" from question q
      where q.id <> ${questionId} and q.state = 'visible' and q."duplicateOfId" is null
        and q."createdAt" > now() - make_interval(days => ${limits.days}::int)
        and (${base} = '' or split_part(lower(q.language), '-', 1) = ${base})
        and exists (select from question_topic t where t."questionId" = q.id and t."topicId" = any(${[...topicIds]}))
    ),
    told as (
      select alike.id, alike."createdAt", min(p."createdAt") first, count(distinct p."authorId")::int people
      from alike left join post p on p."questionId" = alike.id and p.kind = 'answer' and p.state = 'visible'
        and p."authorId" is distinct from alike."authorId"
      group by 1, 2
    ),
    settled as (
      select *, extract(epoch from first - "createdAt")::float8 seconds from told
      where first is not null or "createdAt" < now() - make_interval(days => ${limits.waitedDays}::int)
    )
    select count(first)::int answered,
      percentile_disc(0.5) within group (order by coalesce(seconds, 'infinity'::float8)) seconds,
      percentile_disc(0.5) within group (order by people) filter (where first is not null) people
    from settled`;
  const { answered, seconds, people } = row;
  const isKnown = seconds !== null && Number.isFinite(seconds);
  return { answered, hours: isKnown ? Math.max(1, Math.round(seconds / 3_600)) : null, people: people ?? 0 };
}
