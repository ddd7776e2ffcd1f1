import type { CollectionItemView } from "./collections.ts";
import type { FollowTarget, NetworkLabel, PersonLabel } from "./follows.ts";
import type { NetworkSuggestion } from "./networks.ts";
import type { PlaceLabel } from "./places.ts";
import type { QuestionItem } from "./questions.ts";
import type { ResourceItem } from "./resources.ts";
import type { ThreadItem } from "./threads.ts";
import type { TopicLabel } from "./topics.ts";

/** What waits for the member herself; a count of nothing is left out of the page. */
export type NeedsMe = {
  joinRequests: { network: NetworkLabel; count: number }[];
  introductions: number;
  invitations: number;
  /** Reported things that she moderates. */
  cases: number;
};

export type Change = { at: string } & (
  | { type: "resource"; resource: ResourceItem }
  /** Who joined a network, those who came last first; `hasMore` where others did as well. */
  | { type: "members"; people: PersonLabel[]; hasMore: boolean }
  | { type: "collection"; collection: CollectionItemView }
  | { type: "thread"; thread: ThreadItem }
  | { type: "question"; question: QuestionItem }
  /** Replies in a thread or answers to a question by others; `postId` is the newest. */
  | { type: "posts"; postId: number; count: number }
);

/** What is new in one thing that the member follows, newest first. */
export type ChangeGroup = { target: FollowTarget; changes: Change[] };

/** Why two people should meet: only what both sides let the other see. */
export type MeetingReason = {
  /** Topics that the other knows and the member wants to learn. */
  knows: TopicLabel[];
  /** Topics that the member knows and the other wants to learn. */
  learns: TopicLabel[];
  /** Topics that both know. */
  shares: TopicLabel[];
  /** BCP 47. */
  languages: string[];
  place: { place: PlaceLabel; likeness: "same" | "same_country" | "similar" } | null;
};

export type PersonToMeet = { person: PersonLabel & { isFictional: boolean }; reason: MeetingReason };

export type MemberHomeView = {
  name: string;
  needsMe: NeedsMe;
  /** Whether anything is followed at all: nothing new is not the same as nothing followed. */
  followCount: number;
  changes: ChangeGroup[];
  people: PersonToMeet[];
  /** Whether she said what she knows or wants to learn: without that nobody can be proposed. */
  hasTopics: boolean;
  networks: NetworkSuggestion[];
};
