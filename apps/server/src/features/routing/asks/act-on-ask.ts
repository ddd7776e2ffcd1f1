import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { routingLimits } from "@plaza/types/routing";
import { DomainError } from "../../../platform/domain-error.ts";
import { memberChanged } from "../../members/index.ts";
import { type AskOf, holdAsk } from "./hold-ask.ts";
import { daysBefore, hoursAfter } from "../ranking/read-loads.ts";

type Deps = { db: Database };
export type Acted = { askId: number };

/** She will answer: nobody else is asked until the time that she has for it is over. */
export const promiseAnswer = ({ db }: Deps, of: AskOf, now = new Date()): Promise<Acted> =>
  inTransaction(db, async (tx) => {
    const { id, state, can } = await holdAsk(tx, of, now);
    if (state === "accepted") return { askId: id };
    if (!can.promise) throw new DomainError("CONFLICT", "ask.settled");
    const lapsesAt = hoursAfter(now, routingLimits.promisedHours);
    await tx.ask.update({ where: { id }, data: { state: "accepted", lapsesAt }, select: { id: true } });
    return { askId: id };
  });

export const passAsk = ({ db }: Deps, of: AskOf, now = new Date()): Promise<Acted> =>
  inTransaction(db, async (tx) => {
    const { id, state, questionId, can } = await holdAsk(tx, of, now);
    if (state === "passed") return { askId: id };
    if (!can.pass) throw new DomainError("CONFLICT", "ask.settled");
    await tx.ask.update({ where: { id }, data: { state: "passed", settledAt: now }, select: { id: true } });
    await askNextSoon(tx, questionId, now);
    return { askId: id };
  });

/** She passed and thinks better of it. In time she is asked as before; later nobody waits, and she may answer all the same. */
export const takeBackPass = ({ db }: Deps, of: AskOf, now = new Date()): Promise<Acted> =>
  inTransaction(db, async (tx) => {
    const { id, lapsesAt, phase, can, state } = await holdAsk(tx, of, now);
    if (state === "open" || state === "withdrawn") return { askId: id };
    if (!can.takeBack) throw new DomainError("CONFLICT", "ask.settled");
    const isInTime = phase === "waiting" && lapsesAt > now;
    const data = isInTime
      ? { state: "open" as const, settledAt: null }
      : { state: "withdrawn" as const, settledAt: now };
    await tx.ask.update({ where: { id }, data, select: { id: true } });
    return { askId: id };
  });

/** When all who were asked have passed, the next need not wait for the time to be over. */
async function askNextSoon(tx: Transaction, questionId: number, now: Date): Promise<void> {
  const live = await tx.ask.count({ where: { questionId, state: { in: ["open", "accepted"] } } });
  if (live === 0)
    await tx.question.updateMany({ where: { id: questionId, routeAt: { not: null } }, data: { routeAt: now } });
}

/** Until the end of a day; null is until she says otherwise. What is asked of her now is passed on. */
export const pauseByLink = ({ db }: Deps, of: AskOf, until: string | null, now = new Date()): Promise<Acted> =>
  inTransaction(db, async (tx) => {
    const { id, expertId, can } = await holdAsk(tx, of, now);
    if (!can.pause) return { askId: id };
    await pause(tx, expertId, { until, now });
    return { askId: id };
  });

export const pauseAsks = (
  { db }: Deps,
  { memberId }: { memberId: number },
  until: string | null,
  now = new Date(),
): Promise<Record<string, never>> =>
  inTransaction(db, async (tx) => {
    await pause(tx, memberId, { until, now });
    return {};
  });

export const resumeAsks = ({ db }: Deps, { memberId }: { memberId: number }): Promise<Record<string, never>> =>
  inTransaction(db, async (tx) => {
    await resume(tx, memberId);
    return {};
  });

export const resumeByLink = ({ db }: Deps, of: AskOf, now = new Date()): Promise<Acted> =>
  inTransaction(db, async (tx) => {
    const { id, expertId } = await holdAsk(tx, of, now);
    await resume(tx, expertId);
    return { askId: id };
  });

async function resume(tx: Transaction, memberId: number): Promise<void> {
  await tx.member.update({
    where: { id: memberId },
    data: { isPaused: false, pausedUntil: null },
    select: { id: true },
  });
  await memberChanged(tx, memberId);
}

async function pause(
  tx: Transaction,
  memberId: number,
  { until, now }: { until: string | null; now: Date },
): Promise<void> {
  const pausedUntil = until === null ? null : endOfDay(until, now);
  const live = { expertId: memberId, state: { in: ["open" as const, "accepted" as const] } };
  const asks = await tx.ask.findMany({ where: live, select: { questionId: true } });
  const questionIds = asks.map(({ questionId }) => questionId);
  await tx.$executeRaw`select from question where id = any(${questionIds}) order by id for no key update`;
  await tx.ask.updateMany({
    where: { ...live, questionId: { in: questionIds } },
    data: { state: "passed", settledAt: now },
  });
  for (const questionId of questionIds) await askNextSoon(tx, questionId, now);
  await tx.member.update({ where: { id: memberId }, data: { isPaused: true, pausedUntil }, select: { id: true } });
  await memberChanged(tx, memberId);
}

/** The day has ended everywhere when it has ended in the zone that is last: twelve hours after UTC. */
function endOfDay(day: string, now: Date): Date {
  const end = hoursAfter(new Date(`${day}T00:00:00Z`), 36);
  const isTooFar = end > daysBefore(now, -routingLimits.pauseDaysMax - 2);
  if (Number.isNaN(end.getTime()) || end <= now || isTooFar) throw new DomainError("INVALID", "ask.day_out_of_range");
  return end;
}
