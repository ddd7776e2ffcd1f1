import { type NotificationReason, notificationReasons } from "@plaza/types/notifications";

/** What a mail tells: whom, and which rows of the ledger, so that a row is never mailed twice and can be taken out again. */
type MailKey = { memberId: number; reason: NotificationReason; subject: string; ids: readonly number[] };

export const mailKeyStart = "notification:";

export const writeMailKey = ({ memberId, reason, subject, ids }: MailKey): string =>
  `${mailKeyStart}${memberId}:${reason}:${subject}:${ids.map((id) => id.toString(36)).join(".")}`;

/** Of mail that the routing writes by itself: it is about being asked, and about no subject that goes on. */
export function readAskMailKey(key: string, memberId: number | null): Omit<MailKey, "ids"> | null {
  const [subject] = /^ask:\d+(?=:)/.exec(key) ?? [];
  return subject === undefined || memberId === null ? null : { memberId, reason: "asked", subject };
}

/** Null for the key of another kind of mail. */
export function readMailKey(key: string): MailKey | null {
  const match = /^notification:(\d+):([a-z_]+):([a-z]+:\d+):([\da-z.]+)$/.exec(key);
  const [, memberId = "", name = "", subject = "", ids = ""] = match ?? [];
  const reason = notificationReasons.find((known) => known === name);
  if (reason === undefined) return null;
  return { memberId: Number(memberId), reason, subject, ids: ids.split(".").map((id) => Number.parseInt(id, 36)) };
}
