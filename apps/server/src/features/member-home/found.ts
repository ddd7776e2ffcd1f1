import type { FollowTarget, PersonLabel } from "@plaza/types/follows";
import type { Viewer } from "../../platform/viewer.ts";
import type { CollectionRow } from "../collections/index.ts";
import type { Vocabulary } from "../topics/index.ts";

export const changesShown = 20;

/** Something new below one thing that is followed; `key` names that thing. */
export type Found = { key: string; at: Date } & (
  | { type: "resource"; resourceId: number }
  | { type: "members"; people: PersonLabel[]; hasMore: boolean }
  | { type: "collection"; row: CollectionRow }
  | { type: "thread"; threadId: number }
  | { type: "question"; questionId: number }
  | { type: "posts"; postId: number; count: number }
);

export type Followed = {
  ids: Record<FollowTarget["kind"], number[]>;
  vocabulary: Vocabulary;
  viewer: Viewer;
  since: Date;
};

export const keyOf = (kind: FollowTarget["kind"], id: number): string => `${kind}:${id}`;

/** The first of these that is followed. */
export function firstOf(kind: FollowTarget["kind"], ids: number[], followed: number[]): string | undefined {
  const id = ids.find((each) => followed.includes(each));
  return id === undefined ? undefined : keyOf(kind, id);
}
