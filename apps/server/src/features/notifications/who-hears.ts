import { type EventKind, type NotificationReason, notificationReasons } from "@plaza/types/notifications";

/** Groups of members that stand in some relation to what happened. */
export const audiences = [
  "mentioned",
  "expert",
  "concerned",
  "questionAuthor",
  "threadAuthor",
  "parentAuthor",
  "postAuthor",
  "suggester",
  "waiting",
  "facilitators",
  "followers",
  "networkMembers",
] as const;
export type Audience = (typeof audiences)[number];

type Hearing = Partial<Record<NotificationReason, Audience>>;

/** The one table of who hears of what, and why. */
export const hearings: Record<EventKind, Hearing> = {
  thread_opened: { mentioned: "mentioned", followed: "followers", network: "networkMembers" },
  replied: { mentioned: "mentioned", replied: "threadAuthor", followed: "followers" },
  question_asked: { mentioned: "mentioned", followed: "followers" },
  answered: { mentioned: "mentioned", answered: "questionAuthor", followed: "followers" },
  commented: { mentioned: "mentioned", replied: "parentAuthor", followed: "followers" },
  answer_accepted: { accepted: "postAuthor", followed: "followers" },
  expert_asked: { asked: "expert" },
  facilitators_asked: { facilitating: "facilitators" },
  edit_suggested: { suggested: "postAuthor" },
  suggestion_settled: { suggested: "suggester" },
  moderated: { moderated: "concerned" },
  gap_filled: { gap_filled: "waiting" },
};

/** Once each, by the first reason that fits, and never of one's own doing. */
export function whoHears(
  kind: EventKind,
  members: Partial<Record<Audience, readonly number[]>>,
  actorId: number | null,
): Map<number, NotificationReason> {
  const hearers = new Map<number, NotificationReason>();
  for (const reason of notificationReasons) {
    const audience = hearings[kind][reason];
    for (const memberId of audience === undefined ? [] : (members[audience] ?? []))
      if (memberId !== actorId && !hearers.has(memberId)) hearers.set(memberId, reason);
  }
  return hearers;
}
