import type { Database, Transaction } from "@plaza/database";
import { routingLimits } from "@plaza/types/routing";
import type { Load } from "./rank-experts.policy.ts";

const dayMs = 86_400_000;

export const hoursAfter = (at: Date, hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
export const daysBefore = (at: Date, days: number): Date => new Date(at.getTime() - days * dayMs);

const weekDays = 7;

/** Calendar months are those of UTC, as for introductions, which count in the same capacity. */
export async function readLoads(
  db: Database | Transaction,
  memberIds: readonly number[],
  now: Date,
): Promise<Map<number, Load>> {
  const month = now.toISOString().slice(0, "YYYY-MM".length);
  const monthStart = new Date(`${month}-01T00:00:00Z`);
  const week = daysBefore(now, weekDays);
  const recent = daysBefore(now, routingLimits.recentDays);
  const rows = await db.$queryRaw<(Load & { memberId: number })[]>`
    select m.id "memberId",
      ((select count(*) from ask where "expertId" = m.id and "createdAt" >= ${monthStart})
        + (select count(*) from introduction where "personId" = m.id and month = ${month}))::int "month",
      (select count(*) from ask where "expertId" = m.id and "createdAt" > ${week})::int "week",
      (select count(*) from ask where "expertId" = m.id and "createdAt" > ${recent})::int "recent"
    from unnest(${[...memberIds]}::int[]) m(id)`;
  return new Map(rows.map(({ memberId, ...load }) => [memberId, load]));
}
