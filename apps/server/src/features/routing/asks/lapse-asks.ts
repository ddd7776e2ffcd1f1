import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { routingLimits } from "@plaza/types/routing";
import { memberChanged, membersChanged } from "../../members/index.ts";
import { mailPause } from "./ask-mail.ts";
import { daysBefore, hoursAfter } from "../ranking/read-loads.ts";

type Deps = { db: Database; accounts: { settings: { secret: string } } };

const roundMax = 100;

type Lapsed = { id: number; expertId: number };

/** Ends what nobody answered in time. Whoever lets two in a row go by is asked nothing for a while, and told so. */
export async function lapseAsks({ db, accounts }: Deps, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const lapsed = await tx.$queryRaw<Lapsed[]>`
      update ask set state = 'lapsed', "settledAt" = ${now} where id in (
        select id from ask where state in ('open', 'accepted') and "lapsesAt" <= ${now}
        order by "lapsesAt", id limit ${roundMax} for update skip locked)
      returning id, "expertId"`;
    for (const ask of lapsed.toSorted((a, b) => a.expertId - b.expertId || a.id - b.id))
      await pauseIfSilent(tx, ask, { now, secret: accounts.settings.secret });
    return lapsed.length;
  });
}

/** Who said that she would answer did react: her ask lasts longer than one that nobody touched. */
const isUntouched = ({ createdAt, lapsesAt }: { createdAt: Date; lapsesAt: Date }): boolean =>
  lapsesAt <= hoursAfter(createdAt, routingLimits.roundHours);

type At = { now: Date; secret: string };

async function pauseIfSilent(tx: Transaction, { id: askId, expertId }: Lapsed, { now, secret }: At): Promise<void> {
  await tx.$executeRaw`select from member where id = ${expertId} for no key update`;
  const last = await tx.ask.findMany({
    where: { expertId, state: { notIn: ["open", "accepted", "withdrawn"] } },
    select: { state: true, createdAt: true, lapsesAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: routingLimits.silentMax,
  });
  const isSilent =
    last.length === routingLimits.silentMax && last.every((ask) => ask.state === "lapsed" && isUntouched(ask));
  if (!isSilent) return;
  const until = daysBefore(now, -routingLimits.silentPauseDays);
  const { count } = await tx.member.updateMany({
    where: { id: expertId, isPaused: false },
    data: { isPaused: true, pausedUntil: until },
  });
  if (count === 0) return;
  await memberChanged(tx, expertId);
  await mailPause(tx, { memberId: expertId, askId, until, secret });
}

/** A pause that was set until a day ends on it. */
export async function endPauses(db: Database, now: Date): Promise<number> {
  return inTransaction(db, async (tx) => {
    const rows = await tx.$queryRaw<{ id: number }[]>`
      update member set "isPaused" = false, "pausedUntil" = null where id in (
        select id from member where "isPaused" and "pausedUntil" <= ${now} order by id limit ${roundMax} for update skip locked)
      returning id`;
    await membersChanged(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.length;
  });
}
