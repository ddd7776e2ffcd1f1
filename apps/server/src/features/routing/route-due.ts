import { type Database, inTransaction, type Prisma, type Transaction } from "@plaza/database";
import { routingLimits } from "@plaza/types/routing";
import { recordEvent } from "../notifications/index.ts";
import { listResourcesById } from "../resources/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { facilitatorsOfQuestion } from "../../platform/facilitators.ts";
import { findResourceIds, type FoundDeps } from "./asks/find-resources.ts";
import { findRouted, isWaiting, type RoutedRow, toRouted } from "./asks/find-question.ts";
import { type AskWords, putAsk } from "./asks/put-ask.ts";
import { type RankedExpert, rankExperts } from "./ranking/rank-experts.policy.ts";
import { readCandidates } from "./ranking/read-candidates.ts";
import { hoursAfter, readLoads } from "./ranking/read-loads.ts";
import { settleAsks } from "./asks/settle-asks.ts";

export type RoutingDeps = FoundDeps & {
  db: Database;
  vocabulary: VocabularySource;
  accounts: { settings: { secret: string } };
};

/** Kept of a decision: enough to explain it and to hand over from, never the whole list. */
const candidatesKept = 12;
const timeoutMs = 20_000;
const failedHours = 1 / 60;

/** Acts on one question whose time has come; false when there is none. The row is locked: no two servers take the same. */
export async function routeDue(deps: RoutingDeps, now: Date): Promise<boolean> {
  const due = await deps.db.question.findFirst({
    where: { routeAt: { lte: now } },
    select: { id: true, title: true, language: true },
    orderBy: [{ routeAt: "asc" }, { id: "asc" }],
  });
  if (due === null) return false;
  // Before the locks: an index may be far away.
  const found = await listResourcesById(deps, await findResourceIds(deps, due));
  const at = { words: { vocabulary: await deps.vocabulary.get(), found, secret: deps.accounts.settings.secret }, now };
  try {
    return await inTransaction(deps.db, (tx) => actOn(tx, due.id, at), { timeoutMs });
  } catch (error) {
    // One question that fails must not hold up those behind it.
    await deps.db.question.updateMany({ where: { id: due.id }, data: { routeAt: hoursAfter(now, failedHours) } });
    throw error;
  }
}

type At = { words: AskWords; now: Date };

async function actOn(tx: Transaction, questionId: number, at: At): Promise<boolean> {
  const [held] = await tx.$queryRaw<{ id: number }[]>`
    select id from question where id = ${questionId} and "routeAt" <= ${at.now} for no key update skip locked`;
  if (!held) return false;
  const row = await findRouted(tx, held.id);
  if (row !== null) await act(tx, row, at);
  return true;
}

async function act(tx: Transaction, row: RoutedRow, at: At): Promise<void> {
  const { now } = at;
  if (!(await isWaiting(tx, row))) return settleAsks(tx, row.id, "closed", now);
  // Nobody can be chosen: people who can tell what it is about see it at once.
  if (row.topics.length === 0) return askFacilitators(tx, row, now);
  const promisedUntil = row.asks
    .filter(({ state, lapsesAt }) => state === "accepted" && lapsesAt > now)
    .reduce<Date | null>((last, { lapsesAt }) => (last === null || lapsesAt > last ? lapsesAt : last), null);
  const facilitatorsAt = hoursAfter(row.reopenedAt ?? row.createdAt, routingLimits.facilitatorsAfterHours);
  const isLate = facilitatorsAt <= now;
  if (!isLate && promisedUntil !== null) return setNext(tx, row, earlier(promisedUntil, facilitatorsAt));
  const wasAsked = row.routeRound > 0;
  if (isLate && wasAsked) return askFacilitators(tx, row, now);
  const asked = await askNext(tx, row, at);
  const next = hoursAfter(now, asked > 0 ? routingLimits.roundHours : routingLimits.retryHours);
  // A question that nobody was asked of for days goes to the facilitators at the next look.
  return setNext(tx, row, isLate ? hoursAfter(now, routingLimits.roundHours) : earlier(next, facilitatorsAt));
}

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

async function setNext(tx: Transaction, { id }: RoutedRow, routeAt: Date | null): Promise<void> {
  await tx.question.update({ where: { id }, data: { routeAt }, select: { id: true } });
}

/** Asks the best who have room; answers how many. Their rows stay locked, so that a place is given away once. */
async function askNext(tx: Transaction, row: RoutedRow, { words, now }: At): Promise<number> {
  const ranked = await rankLocked(tx, row, now);
  const chosen = ranked.filter(({ hindrance }) => hindrance === null).slice(0, routingLimits.askedAtOnce);
  const round = await recordDecision(tx, row, { ranked, chosen, outcome: chosen.length > 0 ? "asked" : "nobody", now });
  for (const { memberId, reasons } of chosen)
    await putAsk(tx, { questionId: row.id, askerId: row.authorId, expertId: memberId, round, reasons }, { words, now });
  return chosen.length;
}

/** Ranks, locks the best in the order of their ids, and ranks these again by what is true under the lock. */
async function rankLocked(tx: Transaction, row: RoutedRow, now: Date): Promise<RankedExpert[]> {
  const rank = async () => {
    const bare = await toRouted(tx, row, []);
    const candidates = await readCandidates(tx, bare);
    const memberIds = candidates.map(({ memberId }) => memberId);
    const question = await toRouted(tx, row, memberIds);
    return rankExperts(question, candidates, await readLoads(tx, memberIds, now), now);
  };
  const before = (await rank()).slice(0, candidatesKept).map(({ memberId }) => memberId);
  if (before.length === 0) return [];
  await tx.$executeRaw`select from member where id = any(${before}) order by id for no key update`;
  const locked = new Set(before);
  return (await rank()).filter(({ memberId }) => locked.has(memberId));
}

type Decided = { ranked: RankedExpert[]; chosen: RankedExpert[]; outcome: "asked" | "nobody"; now: Date };

/** The number of the round is the question's, under its lock: the key refuses a second decision of the same round. */
async function recordDecision(tx: Transaction, row: RoutedRow, { ranked, chosen, outcome, now }: Decided) {
  const chosenIds = new Set(chosen.map(({ memberId }) => memberId));
  const candidates = ranked.map(({ memberId, score, parts, hindrance }) => ({
    memberId,
    score,
    parts,
    isAsked: chosenIds.has(memberId),
    hindrance,
  }));
  return nextRound(tx, row, { outcome, candidates, now });
}

type Round = { outcome: "asked" | "facilitators" | "nobody"; candidates: Prisma.InputJsonValue; now: Date };

async function nextRound(tx: Transaction, { id }: RoutedRow, { outcome, candidates, now }: Round): Promise<number> {
  const { routeRound: round } = await tx.question.update({
    where: { id },
    data: { routeRound: { increment: 1 } },
    select: { routeRound: true },
  });
  await tx.routingDecision.create({ data: { questionId: id, round, outcome, candidates, createdAt: now } });
  return round;
}

/** Once: after that the question stands in the lists for everybody, and nobody is asked any more. */
async function askFacilitators(tx: Transaction, row: RoutedRow, now: Date): Promise<void> {
  const memberIds = await facilitatorsOfQuestion(tx, row.id);
  await nextRound(tx, row, {
    outcome: "facilitators",
    candidates: memberIds.map((memberId) => ({ memberId, isAsked: true })),
    now,
  });
  await setNext(tx, row, null);
  if (memberIds.length > 0)
    await recordEvent(tx, { kind: "facilitators_asked", actorId: row.authorId, questionId: row.id });
}
