import type { Transaction } from "@plaza/database";
import { readMailKey } from "../../platform/notification-mail-key.ts";
import { mailKeyOfAsk } from "../routing/index.ts";

type Mail = { id: number; key: string; state: string };

/** Mails to others that hold her name or her words, sent or not. What was not sent yet is written anew, without her. */
export async function dropConversationMails(tx: Transaction, memberId: number): Promise<void> {
  await dropMailsOfAsks(tx, memberId);
  const mails = await tx.$queryRaw<Mail[]>`
    select id, key, state::text from mail
    where kind = 'notification' and text is not null and "memberId" is distinct from ${memberId} for update`;
  const told = mails.map((mail) => ({ ...mail, ids: readMailKey(mail.key)?.ids ?? [] }));
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select n.id from notification n join event e on e.id = n."eventId"
      left join post p on p.id = e."postId"
      left join thread t on t.id = coalesce(e."threadId", p."threadId")
      left join question q on q.id = coalesce(e."questionId", p."questionId")
    where n.id = any(${told.flatMap(({ ids }) => ids)}::int[]) and ${memberId} in (e."actorId", p."authorId", t."authorId", q."authorId")`;
  const hers = new Set(rows.map(({ id }) => id));
  const gone = told.filter(({ ids }) => ids.some((id) => hers.has(id)));
  await tx.mail.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
  const unsent = gone.filter(({ state }) => state === "queued").flatMap(({ ids }) => ids);
  await tx.$executeRaw`
    update notification set mail = 'due', "mailDueAt" = now() where id = any(${unsent}::int[]) and mail = 'mailed'`;
}

/** Of those whom she asked, or named to be asked instead of her. */
async function dropMailsOfAsks(tx: Transaction, memberId: number): Promise<void> {
  const asks = await tx.ask.findMany({
    select: { id: true },
    where: { OR: [{ question: { authorId: memberId } }, { namedById: memberId }] },
  });
  await tx.$executeRaw`
    delete from mail where exists (select from unnest(${asks.map(({ id }) => mailKeyOfAsk(id))}::text[]) start where key ^@ start)`;
}
