import type { Database, Transaction } from "@plaza/database";
import { type IntroduceHindrance, introductionLimits } from "@plaza/types/introductions";
import { blocksBetween } from "../moderation/index.ts";
import { hindranceOf } from "./introduction.policy.ts";

const dayMs = 86_400_000;
export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * dayMs);

/** The calendar month (UTC) that a request counts in. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, "YYYY-MM".length);

type Asking = { askerId: number; personId: number; now: Date };

/** Reads all that decides whether one member may ask for another now: five statements. */
export async function readHindrance(
  db: Database | Transaction,
  { askerId, personId, now }: Asking,
): Promise<IntroduceHindrance | null> {
  const person = await db.member.findUniqueOrThrow({
    where: { id: personId },
    select: { isListed: true, state: true, isPaused: true, monthlyCapacity: true },
  });
  // As of somebody who takes no introductions: who is kept away does not learn of it.
  const isKeptApart = await blocksBetween(db, askerId, personId);
  const askedThisMonth = await countAsked(db, { personId, now });
  const between = await db.introduction.findMany({
    where: {
      OR: [
        { askerId, personId },
        { askerId: personId, personId: askerId },
        { askerId, state: "open" },
      ],
    },
    select: { askerId: true, personId: true, state: true, settledAt: true, lapsesAt: true },
  });
  const open = between.filter(({ state, lapsesAt }) => state === "open" && lapsesAt > now);
  const sent = between.filter((row) => row.askerId === askerId && row.personId === personId);
  const restedSince = daysAfter(now, -introductionLimits.restDays);
  return hindranceOf(
    { ...person, isActive: person.state === "active" && !isKeptApart, askedThisMonth },
    {
      hasOpen: open.some((row) => row.askerId === askerId && row.personId === personId),
      isAskedByThem: open.some((row) => row.askerId === personId),
      isAccepted: between.some(({ state }) => state === "accepted"),
      wasAnsweredLately: sent.some(({ state, settledAt }) => state === "declined" && (settledAt ?? now) > restedSince),
      openInAll: open.filter((row) => row.askerId === askerId).length,
    },
    introductionLimits,
  );
}

/** Introductions and questions take their places in the same month. */
async function countAsked(db: Database | Transaction, { personId, now }: Omit<Asking, "askerId">): Promise<number> {
  const month = monthOf(now);
  const introductions = await db.introduction.count({ where: { personId, month } });
  const monthStart = new Date(`${month}-01T00:00:00Z`);
  return introductions + (await db.ask.count({ where: { expertId: personId, createdAt: { gte: monthStart } } }));
}
