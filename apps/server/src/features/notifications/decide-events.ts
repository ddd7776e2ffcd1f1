import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { NotificationMailChoice, NotificationReason } from "@plaza/types/notifications";
import { planMail } from "./notification.policy.ts";
import { type EventFacts, readAudiences, readEvent } from "./read-event.ts";
import { whoHears } from "./who-hears.ts";

/** Few at a time: a process that ends in between undoes no more than these, and another one decides them. */
const batchSize = 10;

/**
 * Decides of the oldest undecided events who hears, and writes it down together with the decision: both or neither.
 * Several processes share the work; none waits for another. Resolves to how many were decided.
 */
export function decideEvents(db: Database, now: () => Date = () => new Date()): Promise<number> {
  return inTransaction(
    db,
    async (tx) => {
      const events = await tx.$queryRaw<{ id: number }[]>`
        select id from event where "decidedAt" is null order by id limit ${batchSize}::int for update skip locked`;
      for (const { id } of events) await decide(tx, id, now());
      if (events.length > 0)
        await tx.$executeRaw`update event set "decidedAt" = now() where id = any(${events.map(({ id }) => id)}::int[])`;
      return events.length;
    },
    { timeoutMs: 30_000 },
  );
}

async function decide(tx: Transaction, eventId: number, now: Date): Promise<void> {
  const event = await readEvent(tx, eventId);
  const { facts } = event;
  // What moderators did is told although, or because, it is not to be seen any more.
  if (!facts.isThere && facts.kind !== "moderated") return;
  const hearers = whoHears(facts.kind, await readAudiences(tx, event), facts.actorId);
  if (hearers.size === 0) return;
  const rows = (await whoMay(tx, facts, hearers)).map((hearer) => ({ ...hearer, ...planMail({ ...hearer, now }) }));
  if (rows.length === 0) return;
  await tx.$executeRaw`
    insert into notification ("memberId", "eventId", reason, subject, mail, "mailDueAt")
    select h."memberId", ${eventId}::int, h.reason::notification_reason, ${facts.subject}, h.mail::notification_mail, h."dueAt"
    from unnest(${rows.map(({ memberId }) => memberId)}::int[], ${rows.map(({ reason }) => reason)}::text[],
      ${rows.map(({ mail }) => mail)}::text[], ${rows.map(({ dueAt }) => dueAt)}::timestamp[])
      as h("memberId", reason, mail, "dueAt")
    on conflict do nothing`;
}

type Hearer = { memberId: number; reason: NotificationReason; choice: NotificationMailChoice | null };

/**
 * Leaves out who is suspended, muted the subject, keeps away from the actor, or may not read it. A notice of moderation
 * reaches everybody whom it concerns.
 */
function whoMay(
  tx: Transaction,
  { subject, actorId, networkId, isHidden }: EventFacts,
  hearers: ReadonlyMap<number, NotificationReason>,
): Promise<Hearer[]> {
  return tx.$queryRaw`
    select m.id "memberId", h.reason,
      case when h.reason = 'network' then s."mailChoice"::text else c.mail::text end choice
    from unnest(${[...hearers.keys()]}::int[], ${[...hearers.values()]}::text[]) as h("memberId", reason)
    join member m on m.id = h."memberId"
    left join membership s on s."memberId" = m.id and s."networkId" = ${networkId}::int
    left join notification_choice c on c."memberId" = m.id and c.reason::text = h.reason
    where h.reason = 'moderated' or (
      m.state = 'active'
      and (not ${isHidden} or s."memberId" is not null)
      and not exists (select from notification_mute where "memberId" = m.id and subject = ${subject})
      and not exists (
        select from member_block b where (b."memberId" = m.id and b."otherId" = ${actorId}::int)
          or (b."memberId" = ${actorId}::int and b."otherId" = m.id and b.distance = 'block')))`;
}
