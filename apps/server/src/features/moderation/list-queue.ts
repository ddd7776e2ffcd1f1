import { type Database, Prisma } from "@plaza/database";
import {
  type CaseSubject,
  moderationLimits,
  type QueueItem,
  type QueuePage,
  type ReportKind,
} from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { findSubjects, keyOf } from "./find-subjects.ts";
import { maySeeCase } from "./moderation.policy.ts";

type Row = {
  subject: CaseSubject;
  subjectId: number;
  firstMs: number;
  firstAt: Date;
  reportCount: number;
  kinds: Partial<Record<ReportKind, number>> | null;
  total: number;
};

async function networksLedBy(db: Database, { memberId }: Viewer): Promise<number[]> {
  const rows = await db.membership.findMany({
    where: { memberId, role: { in: ["steward", "facilitator"] } },
    select: { networkId: true },
  });
  return rows.map(({ networkId }) => networkId);
}

/** Where she leads. @throws DomainError FORBIDDEN for who moderates nothing */
export async function networksOfModerator(db: Database, viewer: Viewer): Promise<number[]> {
  const networkIds = await networksLedBy(db, viewer);
  if (networkIds.length === 0 && !viewer.isStaff) throw new DomainError("FORBIDDEN", "moderation.not_allowed");
  return networkIds;
}

/** How much waits for her; nothing for who moderates nothing. */
export async function countCases(db: Database, viewer: Viewer): Promise<number> {
  const networkIds = await networksLedBy(db, viewer);
  if (networkIds.length === 0 && !viewer.isStaff) return 0;
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int count from (${openCases(viewer, networkIds)}) waiting`;
  return row.count;
}

/** What waits, by thing, the oldest first: staff see all, stewards and facilitators what stands in their networks, nobody her own. */
export async function listQueue(
  { db }: { db: Database },
  viewer: Viewer,
  { cursor }: { cursor: string | null },
): Promise<QueuePage> {
  const networkIds = await networksOfModerator(db, viewer);
  const { queueSize } = moderationLimits;
  const from = readCursor(cursor);
  const rows = await db.$queryRaw<Row[]>`
    with waiting as (${openCases(viewer, networkIds)})
    select *, (select count(*) from waiting)::int total from waiting
    where ("firstMs", subject, "subjectId") > (${from.ms}::bigint, ${from.subject}::text, ${from.subjectId}::bigint)
    order by "firstMs", subject, "subjectId" limit ${queueSize + 1}`;
  const shown = rows.slice(0, queueSize);
  const found = await findSubjects(db, viewer, shown);
  const items = shown.flatMap((row): QueueItem[] => {
    const thing = found.get(keyOf(row));
    const looking = {
      isStaff: viewer.isStaff,
      networkRole: thing?.networkRole ?? null,
      isConcerned: thing?.view.person?.memberId === viewer.memberId,
    };
    if (!thing || !maySeeCase(row.subject, looking)) return [];
    return [
      {
        thing: thing.view,
        reportCount: row.reportCount,
        kinds: kindsOf(row),
        firstAt: row.firstAt.toISOString(),
        isHidden: thing.view.state === "hidden",
      },
    ];
  });
  const last = shown.at(-1);
  return {
    items,
    nextCursor: rows.length > queueSize && last ? `${last.firstMs}-${last.subject}-${last.subjectId}` : null,
    total: rows[0]?.total ?? 0,
  };
}

/** Below what was shown last. Things that came at the same moment are told apart by what they are. */
function readCursor(cursor: string | null): { ms: number; subject: string; subjectId: number } {
  const [ms = "0", subject = "", subjectId = "0"] = cursor?.split("-") ?? [];
  return { ms: Number(ms), subject, subjectId: Number(subjectId) };
}

const kindsOf = ({ kinds }: Row): QueueItem["kinds"] =>
  (Object.entries(kinds ?? {}) as [ReportKind, number][])
    .map(([kind, count]) => ({ kind, count }))
    .toSorted((a, b) => b.count - a.count);

/** What was reported and what is hidden, by thing, without what is gone and what is hers. */
const openCases = ({ memberId, isStaff }: Viewer, networkIds: number[]) => Prisma.sql`
  select c.subject, c."subjectId", c."firstAt", c."reportCount",
    (extract(epoch from c."firstAt") * 1000)::bigint::float8 "firstMs",
    (select jsonb_object_agg(k.kind, k.count) from (
      select r.kind, count(*)::int count from report r
      where r.subject = c.subject and r."subjectId" = c."subjectId" and r."settledAt" is null group by 1) k) kinds
  from (
    select r.subject, r."subjectId", min(r.at) "firstAt", sum(r.count)::int "reportCount"
    from (
      select subject, "subjectId", "createdAt" at, 1 count from report where "settledAt" is null
      union all ${hiddenThings}) r
    left join post p on r.subject = 'post' and p.id = r."subjectId"
    left join thread t on t.id = case r.subject when 'thread' then r."subjectId" when 'post' then p."threadId" end
    left join question q on r.subject = 'question' and q.id = r."subjectId"
    left join member m on r.subject = 'member' and m.id = r."subjectId"
    left join network n on r.subject = 'network' and n.id = r."subjectId"
    left join introduction i on r.subject = 'introduction' and i.id = r."subjectId"
    left join moderation_act a on r.subject = 'act' and a.id = r."subjectId"
    left join network place on place.id = t."networkId"
    where coalesce(p.id, t.id, q.id, m.id, n.id, i.id, a.id) is not null
      and (t."networkId" = any(${networkIds}::int[]) or ${isStaff} and (place."isHidden" is not true
        or exists (select from report told where told.subject = r.subject and told."subjectId" = r."subjectId")))
      and (${isStaff} or r.subject in ('post', 'thread', 'question'))
      and coalesce(p."authorId", case when p.id is null then t."authorId" end, q."authorId", m.id, a."memberId", 0) <> ${memberId}
      and ${memberId} not in (coalesce(i."askerId", 0), coalesce(i."personId", 0))
    group by 1, 2) c`;

/** Hidden for the time until somebody looked: it waits until it is shown again or removed, whatever else is done. */
const hiddenThings = Prisma.sql`
  select case when h."postId" is not null then 'post' when h."threadId" is not null then 'thread' else 'question' end,
    coalesce(h."postId", h."threadId", h."questionId"), max(h."createdAt"), 0
  from moderation_act h
  left join post hp on hp.id = h."postId"
  left join thread ht on ht.id = h."threadId" and h."postId" is null
  left join question hq on hq.id = h."questionId" and h."postId" is null
  where h.action = 'hide' and coalesce(hp.state, ht.state, hq.state) = 'hidden' group by 1, 2`;
