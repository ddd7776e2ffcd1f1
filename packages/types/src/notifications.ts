import type { ActAction } from "./moderation.ts";
import type { LanguageText } from "./resources.ts";

/** Why somebody hears of something. Of several that fit, the first in this order is told. */
export const notificationReasons = [
  "moderated",
  "asked",
  "mentioned",
  "accepted",
  "answered",
  "replied",
  "suggested",
  "gap_filled",
  "facilitating",
  "followed",
  "network",
] as const;
export type NotificationReason = (typeof notificationReasons)[number];

/** Those whose mail is chosen here; of networks each has a choice of its own. */
export const chosenReasons = notificationReasons.filter((reason) => reason !== "network");

export const notificationMails = ["immediate", "daily", "weekly", "none"] as const;
export type NotificationMailChoice = (typeof notificationMails)[number];

export const eventKinds = [
  "thread_opened",
  "replied",
  "question_asked",
  "answered",
  "commented",
  "answer_accepted",
  "expert_asked",
  "facilitators_asked",
  "edit_suggested",
  "suggestion_settled",
  "moderated",
  "gap_filled",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** What the bell shows at most; more are "99+". */
export const unseenMax = 100;

export type NotificationItem = {
  notificationId: number;
  kind: EventKind;
  reason: NotificationReason;
  /** Null: nobody, somebody whose account is gone, or moderators. */
  actor: { handle: string; name: string } | null;
  excerpt: LanguageText | null;
  /** What moderators did; null for all else. */
  decision: ActAction | null;
  createdAt: string;
  isSeen: boolean;
};

/** What happened in one thread or question, newest first. */
export type NotificationGroup = {
  /** Such as "thread:12" or "question:7". */
  subject: string;
  title: LanguageText | null;
  items: NotificationItem[];
  /** Older ones that are not among the items. */
  moreCount: number;
  unseenCount: number;
  isMuted: boolean;
  can: { mute: boolean };
};

export type NotificationPage = { groups: NotificationGroup[]; nextCursor: string | null; unseenCount: number };

export type ReasonChoice = { reason: NotificationReason; mail: NotificationMailChoice };
export type NetworkMailChoice = { networkId: number; name: string; slug: string; mail: NotificationMailChoice };
export type MutedSubject = { subject: string; title: LanguageText | null; path: string };

export type NotificationSettings = { reasons: ReasonChoice[]; networks: NetworkMailChoice[]; muted: MutedSubject[] };

/** What an unsubscribe link is about. */
export const unsubscribeScopes = ["subject", "reason", "all"] as const;
export type UnsubscribeScope = (typeof unsubscribeScopes)[number];

export type UnsubscribeView = {
  reason: NotificationReason;
  title: LanguageText | null;
  /** What the link may stop. */
  scopes: UnsubscribeScope[];
  /** What is stopped already. */
  stopped: UnsubscribeScope[];
};
