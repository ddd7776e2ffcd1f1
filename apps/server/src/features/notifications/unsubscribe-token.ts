import { createHmac, timingSafeEqual } from "node:crypto";
import { type NotificationReason, notificationReasons } from "@plaza/types/notifications";

/** Whose mail a link stops, and what the mail was about. */
export type UnsubscribePurpose = { memberId: number; reason: NotificationReason; subject: string };

const signatureBytes = 18;

const sign = (secret: string, text: string): string =>
  createHmac("sha256", secret).update(`unsubscribe:${text}`).digest().subarray(0, signatureBytes).toString("base64url");

/** Good for as long as the account: mails are kept for years, and what the link does is never more than to stop mail. */
export function unsubscribeToken(secret: string, { memberId, reason, subject }: UnsubscribePurpose): string {
  const text = [memberId, notificationReasons.indexOf(reason), subject.replace(":", ".")].join(".");
  return `${Buffer.from(text).toString("base64url")}.${sign(secret, text)}`;
}

/** Null for what was not signed here. */
export function readUnsubscribeToken(secret: string, token: string): UnsubscribePurpose | null {
  const [encoded = "", ...signature] = token.split(".");
  const text = Buffer.from(encoded, "base64url").toString();
  const [given, right] = [Buffer.from(signature.join(".")), Buffer.from(sign(secret, text))];
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const [memberId = "", position = "", kind = "", id = ""] = text.split(".");
  const reason = notificationReasons[Number(position)];
  return reason === undefined ? null : { memberId: Number(memberId), reason, subject: `${kind}:${id}` };
}
