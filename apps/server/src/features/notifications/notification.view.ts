import { directionOf } from "@plaza/language";
import type { Locale } from "@plaza/types/locales";
import { type ActAction, nameOfAct } from "@plaza/types/moderation";
import type { NotificationItem } from "@plaza/types/notifications";
import type { LanguageText } from "@plaza/types/resources";
import { beginningOf, plainLine } from "../../platform/text/plain-text.ts";
import type { NotificationRow } from "./notification.record.ts";

const excerptMax = 240;

export const toText = (text: string | null, language: string | null): LanguageText | null =>
  text === null || text === "" ? null : { text, lang: language ?? "und", dir: directionOf(language ?? "und") };

export const excerptOf = ({ html, language }: Pick<NotificationRow, "html" | "language">): LanguageText | null =>
  html === null ? null : toText(beginningOf(plainLine(html), excerptMax), language);

export const titleOf = ({ title, titleLanguage }: Pick<NotificationRow, "title" | "titleLanguage">) =>
  toText(title, titleLanguage);

/** What moderators did; null for all else. */
export const decisionOf = ({ decided, objected }: Pick<NotificationRow, "decided" | "objected">): ActAction | null =>
  decided === null ? null : nameOfAct(decided, objected);

export function toNotificationItem(row: NotificationRow): NotificationItem {
  const { notificationId, kind, reason, actorName, actorHandle, createdAt, isSeen } = row;
  return {
    notificationId,
    kind,
    reason,
    actor: actorName === null || actorHandle === null ? null : { name: actorName, handle: actorHandle },
    excerpt: excerptOf(row),
    decision: decisionOf(row),
    createdAt: createdAt.toISOString(),
    isSeen,
  };
}

type Place = Pick<NotificationRow, "kind" | "postId" | "actId" | "resourceId" | "threadId" | "questionId">;

/** Where it leads: to what she may do about it, or to the place of the post. */
export function pathOf({ kind, postId, actId, resourceId, threadId, questionId }: Place, locale: Locale): string {
  const path = (rest: string) => `/${locale}/${rest}`;
  if (kind === "moderated") return path(`me/moderation/${actId}`);
  if (kind === "expert_asked") return path("me/asked");
  if (kind === "edit_suggested") return path(`posts/${postId}/suggestions`);
  if (postId !== null) return path(`posts/${postId}`);
  if (questionId !== null) return path(`questions/${questionId}`);
  if (threadId !== null) return path(`discussions/${threadId}`);
  return path(resourceId === null ? "gaps" : `library/${resourceId}`);
}
