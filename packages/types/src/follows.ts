import type { PlaceLabel } from "./places.ts";
import type { LanguageText } from "./resources.ts";
import type { TopicLabel } from "./topics.ts";

export const followKinds = ["topic", "place", "person", "network", "collection", "thread", "question"] as const;
export type FollowKind = (typeof followKinds)[number];

/** Beyond that nobody reads what changed. */
export const followsMax = 500;

export type NetworkLabel = { networkId: number; slug: string; name: LanguageText };
export type PersonLabel = { personId: number; handle: string; name: string };
export type CollectionLabel = { collectionId: number; slug: string; title: LanguageText };
export type ThreadLabel = { threadId: number; slug: string; title: LanguageText };
export type QuestionLabel = { questionId: number; slug: string; title: LanguageText };

/** What may be followed, by its name for the reader. */
export type FollowTarget =
  | { kind: "topic"; topic: TopicLabel }
  | { kind: "place"; place: PlaceLabel }
  | { kind: "person"; person: PersonLabel }
  | { kind: "network"; network: NetworkLabel }
  | { kind: "collection"; collection: CollectionLabel }
  | { kind: "thread"; thread: ThreadLabel }
  | { kind: "question"; question: QuestionLabel };

/** `target` is null for what the member may no longer see. */
export type FollowView = { kind: FollowKind; id: number; target: FollowTarget | null; since: string };

/** Null for who has no account. */
export type FollowState = { isFollowing: boolean } | null;
