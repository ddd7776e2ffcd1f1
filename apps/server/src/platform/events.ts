import type { EventKind, Transaction } from "@plaza/database";
import { mailKeyStart, readMailKey } from "./notification-mail-key.ts";

/** Something that somebody may hear of. The database refuses an event without the rows that its kind needs. */
type NewEvent = {
  kind: EventKind;
  /** Who did it; null when nobody did, as when time passed. */
  actorId: number | null;
  threadId?: number;
  questionId?: number;
  postId?: number;
  askId?: number;
  suggestionId?: number;
  actId?: number;
  gapId?: number;
};

/** In the transaction that makes it so. Who hears of it, and how, is decided by the ledger a moment later. */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<number> {
  const { id } = await tx.event.create({ data: event, select: { id: true } });
  return id;
}

type Recalled = {
  postId: number;
  /** Of all that was told of the post, only this. */
  kind?: EventKind;
};

/**
 * In the transaction that deletes, hides or removes a post, or takes back what was done with it: who was not told yet is
 * not told any more, and mail that waits with its words is taken back. What else such a mail told is due again.
 */
export async function recallEvents(tx: Transaction, { postId, kind }: Recalled): Promise<void> {
  const recalled = await tx.event.findMany({
    select: { id: true },
    where: { postId, kind: kind ?? { not: "moderated" } },
  });
  const eventIds = recalled.map(({ id }) => id);
  if (eventIds.length === 0) return;
  await tx.event.updateMany({ where: { id: { in: eventIds }, decidedAt: null }, data: { decidedAt: new Date() } });
  await tx.$executeRaw`
    update notification set "seenAt" = coalesce("seenAt", now()),
      mail = case when mail in ('due', 'digest') then 'recalled' else mail end, "mailDueAt" = null
    where "eventId" = any(${eventIds}::int[]) and (mail in ('due', 'digest') or "seenAt" is null)`;
  const told = await tx.$queryRaw<{ id: number; memberId: number }[]>`
    select n.id, n."memberId" from notification n
    where n."eventId" = any(${eventIds}::int[]) and n.mail = 'mailed'
      and exists (select from mail m where m."memberId" = n."memberId" and m.state = 'queued' and m.kind = 'notification')`;
  if (told.length > 0) await takeBack(tx, told);
}

/** A mail that is being sent already is out of reach. */
async function takeBack(tx: Transaction, told: readonly { id: number; memberId: number }[]): Promise<void> {
  const gone = new Set(told.map(({ id }) => id));
  const waiting = await tx.$queryRaw<{ id: number; key: string }[]>`
    select id, key from mail where state = 'queued' and key like ${`${mailKeyStart}%`}
      and "memberId" = any(${told.map(({ memberId }) => memberId)}::int[]) for update`;
  const mails = waiting
    .map(({ id, key }) => ({ mailId: id, ids: readMailKey(key)?.ids ?? [] }))
    .filter(({ ids }) => ids.some((id) => gone.has(id)));
  if (mails.length === 0) return;
  const ids = mails.flatMap((mail) => mail.ids);
  await tx.$executeRaw`delete from mail where id = any(${mails.map(({ mailId }) => mailId)}::int[])`;
  await tx.$executeRaw`
    update notification set mail = 'recalled' where id = any(${ids.filter((id) => gone.has(id))}::int[])`;
  await tx.$executeRaw`
    update notification set mail = 'due', "mailDueAt" = now() where id = any(${ids.filter((id) => !gone.has(id))}::int[])`;
}
