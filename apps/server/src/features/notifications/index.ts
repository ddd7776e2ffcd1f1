import { readMailKey } from "../../platform/notification-mail-key.ts";
import { unsubscribeToken } from "./unsubscribe-token.ts";

export { Bell } from "./bell.ts";
export { wantsMailOf } from "./notification-choices.ts";
export { NotificationWorker } from "./notification-worker.ts";
export { recallEvents, recordEvent } from "../../platform/events.ts";
export { unsubscribeAtOnce } from "./unsubscribe.ts";

/** For the header of a mail: where one click stops it (RFC 8058); null for mails of other kinds. */
export function unsubscribePathOf(secret: string, { key }: { key: string }): string | null {
  const purpose = readMailKey(key);
  return purpose === null ? null : `/unsubscribe/${unsubscribeToken(secret, purpose)}`;
}
