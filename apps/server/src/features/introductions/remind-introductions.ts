import { type Database, inTransaction } from "@plaza/database";
import { introductionLimits } from "@plaza/types/introductions";
import { tellOf } from "./introduction-mail.ts";
import { daysAfter } from "./read-hindrance.ts";

/** A round at a time, so that no transaction grows with what waited. */
const roundMax = 200;

/** The hourly job: one reminder to whoever has not answered, and then it ends kindly. Safe to run twice at once. */
export async function remindIntroductions(
  db: Database,
  now: Date = new Date(),
): Promise<{ reminded: number; lapsed: number }> {
  const done = { reminded: 0, lapsed: 0 };
  for (;;) {
    const round = await inTransaction(db, async (tx) => {
      const lapsed = await tx.$queryRaw<{ id: number }[]>`
        update introduction set state = 'lapsed', "settledAt" = ${now} where id in (
          select id from introduction where state = 'open' and "lapsesAt" <= ${now}
          order by id limit ${roundMax} for update skip locked) returning id`;
      const reminded = await tx.$queryRaw<{ id: number }[]>`
        update introduction set "remindedAt" = ${now} where id in (
          select id from introduction where state = 'open' and "remindedAt" is null
            and "createdAt" <= ${daysAfter(now, -introductionLimits.remindAfterDays)}
          order by id limit ${roundMax} for update skip locked) returning id`;
      for (const { id } of lapsed) await tellOf(tx, "lapsed", id);
      for (const { id } of reminded) await tellOf(tx, "reminded", id);
      return { lapsed: lapsed.length, reminded: reminded.length };
    });
    done.reminded += round.reminded;
    done.lapsed += round.lapsed;
    if (round.lapsed < roundMax && round.reminded < roundMax) return done;
  }
}
