import type { Locale } from "@plaza/types/locales";
import { readAskMailKey, readMailKey } from "../../platform/notification-mail-key.ts";
import { unsubscribeToken } from "./unsubscribe-token.ts";

export { Bell } from "./bell.ts";
export { wantsMailOf } from "./notification-choices.ts";
export { NotificationWorker } from "./notification-worker.ts";
export { recallEvents, recordEvent } from "../../platform/events.ts";
export { unsubscribeAtOnce } from "./unsubscribe.ts";

/** For the header of a mail: where one click stops it (RFC 8058); null for mails of other kinds. */
export function unsubscribePathOf(
  secret: string,
  { key, memberId }: { key: string; memberId: number | null },
): string | null {
  const purpose = readMailKey(key) ?? readAskMailKey(key, memberId);
  return purpose === null ? null : `/unsubscribe/${unsubscribeToken(secret, purpose)}`;
}

/** What stands at the end of a mail about being asked. */
export const askMailPaths = (secret: string, to: { locale: Locale; memberId: number; askId: number }) => {
  const { locale, memberId, askId } = to;
  const token = unsubscribeToken(secret, { memberId, reason: "asked", subject: `ask:${askId}` });
  return { unsubscribePath: `/${locale}/unsubscribe/${token}`, choicesPath: `/${locale}/me/notifications/choices` };
};
