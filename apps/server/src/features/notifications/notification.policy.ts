import type { NotificationMailChoice, NotificationReason } from "@plaza/types/notifications";

/** How mail of a reason comes to a member who chose nothing. Of networks, the membership says it. */
export const defaultMail: Record<NotificationReason, NotificationMailChoice> = {
  moderated: "immediate",
  asked: "immediate",
  mentioned: "immediate",
  accepted: "immediate",
  answered: "immediate",
  replied: "immediate",
  suggested: "immediate",
  gap_filled: "immediate",
  facilitating: "daily",
  followed: "daily",
  network: "weekly",
};

/** Mail waits so long for more of the same thread or question; what is urgent waits for nothing. */
const holdSeconds = 60;
const urgent: ReadonlySet<NotificationReason> = new Set(["moderated", "asked"]);

export type MailPlan = { mail: "none" | "digest"; dueAt: null } | { mail: "due"; dueAt: Date };

type Given = { reason: NotificationReason; choice: NotificationMailChoice | null; now: Date };

export function planMail({ reason, choice, now }: Given): MailPlan {
  // The mail of an ask carries its own link and is written by whoever asks.
  if (reason === "asked") return { mail: "none", dueAt: null };
  const chosen = choice ?? defaultMail[reason];
  if (chosen === "none") return { mail: "none", dueAt: null };
  if (chosen !== "immediate") return { mail: "digest", dueAt: null };
  return { mail: "due", dueAt: new Date(now.getTime() + (urgent.has(reason) ? 0 : holdSeconds) * 1_000) };
}

export const subjectsThatGoOn = /^(?:thread|question):\d+$/;
