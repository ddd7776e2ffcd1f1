import type { Database } from "@plaza/database";
import { mailLimits } from "./mail.policy.ts";

/** Interrupted mails become doubtful, words of the outbox go after a day, and rows after a season. */
export async function tidyMail(db: Database): Promise<void> {
  await db.$executeRaw`
    update mail set state = 'in_doubt', address = null, subject = null, text = null, html = null,
      failure = 'interrupted while it was being sent'
    where state = 'sending' and "dueAt" < now()`;
  await db.$executeRaw`
    update mail set state = 'failed', address = null, subject = null, text = null, html = null,
      failure = coalesce(failure, 'there was no mail server')
    where state = 'queued' and "createdAt" < now() - make_interval(days => ${mailLimits.waitedDays}::int)`;
  await db.$executeRaw`
    update mail set address = null, subject = null, text = null, html = null
    where state = 'sent' and text is not null and "sentAt" < now() - make_interval(hours => ${mailLimits.outboxHours}::int)`;
  await db.$executeRaw`
    delete from mail where state not in ('queued', 'sending')
      and "createdAt" < now() - make_interval(days => ${mailLimits.keptDays}::int)`;
}

/** What an operator should look at: how many mails may or may not have gone, and how many never will. */
export async function countTroubledMail(db: Database): Promise<{ inDoubt: number; failed: number; waiting: number }> {
  const [row] = await db.$queryRaw<[{ inDoubt: number; failed: number; waiting: number }]>`
    select count(*) filter (where state = 'in_doubt' or (state = 'sending' and "dueAt" < now()))::int "inDoubt",
      count(*) filter (where state = 'failed')::int failed,
      count(*) filter (where state = 'queued' and attempts > 0)::int waiting
    from mail`;
  return row;
}
