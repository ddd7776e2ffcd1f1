import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { isLocale, type Locale } from "@plaza/types/locales";
import { notificationReasons } from "@plaza/types/notifications";
import { queueMail } from "../mail/index.ts";
import { writeMailKey } from "../../platform/notification-mail-key.ts";
import { defaultMail } from "./notification.policy.ts";
import { type NotificationRow, readNotifications } from "./notification.record.ts";
import { decisionOf, excerptOf, pathOf, titleOf } from "./notification.view.ts";
import { unsubscribeToken } from "./unsubscribe-token.ts";

export type MailParts = {
  db: Database;
  secret: string;
  /** Where a decision is read and objected to without sign-in: who is suspended cannot sign in. */
  objectionPath: (of: { actId: number; memberId: number }, locale: Locale) => string;
};

type Group = { memberId: number; subject: string };

const groupsAtOnce = 50;
/** What one mail tells in words, and of how many rows it tells at most. */
const itemsShown = 5;
const rowsOfMail = 100;
/** Set apart from the other advisory locks of the product. */
const lockSpace = 7_700_002;

/** Hands on what is due, one mail for each thread or question and member. Resolves to how many groups were looked at. */
export async function mailNotifications(parts: MailParts): Promise<number> {
  const groups = await parts.db.$queryRaw<Group[]>`
    select "memberId", subject from notification where mail = 'due' and "mailDueAt" <= now()
    group by "memberId", subject order by min("mailDueAt") limit ${groupsAtOnce}::int`;
  for (const group of groups) await inTransaction(parts.db, (tx) => mailGroup(tx, parts, group));
  return groups.length;
}

/** The mail and the mark that it went stand in one transaction: whatever ends the process, it is written once. */
async function mailGroup(tx: Transaction, parts: MailParts, { memberId, subject }: Group): Promise<void> {
  const [{ mine }] = await tx.$queryRaw<[{ mine: boolean }]>`
    select pg_try_advisory_xact_lock(${lockSpace}::int, hashtext(${`${memberId} ${subject}`})) mine`;
  if (!mine) return;
  const due = await tx.$queryRaw<{ id: number }[]>`
    select id from notification where "memberId" = ${memberId}::int and subject = ${subject} and mail = 'due'
    order by id limit ${rowsOfMail}::int for update`;
  const rows = await readNotifications(
    tx,
    due.map(({ id }) => id),
  );
  const told = rows.filter(isStillDue);
  const settle = async (wanted: readonly NotificationRow[], mail: string): Promise<void> => {
    if (wanted.length === 0) return;
    await tx.$executeRaw`
      update notification set mail = ${mail}::notification_mail, "mailDueAt" = null
      where id = any(${wanted.map(({ notificationId }) => notificationId)}::int[])`;
  };
  await settle(
    rows.filter((row) => !row.isShown),
    "recalled",
  );
  await settle(
    rows.filter((row) => row.isShown && !isStillDue(row)),
    "none",
  );
  if (told.length === 0) return;
  await settle(told, "mailed");
  await queueRows(tx, parts, told);
}

/** Read meanwhile, muted meanwhile, or not wanted any more: no mail. */
const isStillDue = ({ isShown, isSeen, isMuted, mailChoice, reason }: NotificationRow): boolean =>
  isShown && !isSeen && (reason === "moderated" || !isMuted) && (mailChoice ?? defaultMail[reason]) === "immediate";

/** Newest first, as they come. */
async function queueRows(tx: Transaction, parts: MailParts, rows: readonly NotificationRow[]): Promise<void> {
  const mail = await composeMail(tx, parts, rows);
  if (mail !== null) await queueMail(tx, mail);
}

type Mail = Parameters<typeof queueMail>[1];

function decisionIn(row: NotificationRow, path: string) {
  const action = decisionOf(row);
  if (action === null) return null;
  return { action, reason: row.decisionReason ?? "", until: row.decisionUntil?.toISOString() ?? null, path };
}

/** What a mail about these rows is; null where nobody is left to be told. */
async function composeMail(
  tx: Transaction,
  { secret, objectionPath }: Pick<MailParts, "secret" | "objectionPath">,
  rows: readonly NotificationRow[],
): Promise<Mail | null> {
  const [newest] = rows;
  if (newest === undefined) return null;
  const { memberId, subject } = newest;
  const member = await tx.member.findUnique({ select: { locale: true }, where: { id: memberId } });
  if (member === null) return null;
  const locale: Locale = isLocale(member.locale) ? member.locale : "en";
  const isNotice = rows.some(({ reason }) => reason === "moderated");
  const reason = notificationReasons.find((known) => rows.some((row) => row.reason === known)) ?? newest.reason;
  const placeOf = (row: NotificationRow): string =>
    row.actId === null ? pathOf(row, locale) : objectionPath({ actId: row.actId, memberId }, locale);
  return {
    kind: "notification",
    key: writeMailKey({ memberId, reason, subject, ids: rows.map(({ notificationId }) => notificationId) }),
    to: { memberId, isNotice },
    locale,
    contents: {
      path: placeOf(rows.find(({ actId }) => actId !== null) ?? newest),
      title: titleOf(newest)?.text ?? null,
      items: rows.slice(0, itemsShown).map((row) => {
        const excerpt = excerptOf(row);
        const decision = decisionIn(row, placeOf(row));
        return { kind: row.kind, reason: row.reason, who: row.actorName, excerpt, decision };
      }),
      moreCount: Math.max(0, rows.length - itemsShown),
      unsubscribePath: `/${locale}/unsubscribe/${unsubscribeToken(secret, { memberId, reason, subject })}`,
      choicesPath: `/${locale}/me/notifications/choices`,
    },
  };
}
