import type { NetworkRole } from "@plaza/types/networks";
import type { PostKind, PostState, PostView } from "@plaza/types/posts";
import type { Viewer } from "../../platform/viewer.ts";

type Looking = Pick<Viewer, "memberId" | "isStaff">;

/** Where a post stands, and what the viewer is there. */
export type StandingPlace = {
  /** Null outside of networks; `role` is the viewer's. */
  network: { isHidden: boolean; role: NetworkRole | null } | null;
  /** Of the thread or question. */
  state: PostState;
  /** Locked, merged into another or a duplicate: it takes nothing new. */
  isClosed: boolean;
};

/** What decides over a post. */
export type PostFacts = { kind: PostKind; authorId: number | null; state: PostState; hasWords: boolean };

/** Staff, and stewards and facilitators in their network. A hidden network's talk is its own: staff are no exception. */
export const isModeratorThere = (viewer: Looking | null, { network }: StandingPlace): boolean => {
  if (viewer === null || !canReadPlace(network)) return false;
  return viewer.isStaff || network?.role === "steward" || network?.role === "facilitator";
};

const canReadPlace = (network: StandingPlace["network"]): boolean =>
  network === null || !network.isHidden || network.role !== null;

/** What stands in a thread or question that was hidden, removed or deleted is for moderators, and for its author. */
export const canRead = (viewer: Looking | null, place: StandingPlace, post: Pick<PostFacts, "authorId">): boolean =>
  canReadPlace(place.network) &&
  (place.state === "visible" || isModeratorThere(viewer, place) || isAuthor(viewer, post));

/** A thread of a network is written by its members; any other thing by every member. */
export const canWriteThere = (viewer: Looking | null, place: StandingPlace): boolean =>
  viewer !== null &&
  canReadPlace(place.network) &&
  place.state === "visible" &&
  !place.isClosed &&
  (place.network === null || place.network.role !== null);

const isAuthor = (viewer: Looking | null, post: Pick<PostFacts, "authorId">): boolean =>
  viewer !== null && viewer.memberId === post.authorId;

/** The words of a post that is not visible are for moderators; hidden or removed ones also for who wrote them. */
export function canReadWords(
  viewer: Looking | null,
  post: PostFacts,
  { isModerator }: { isModerator: boolean },
): boolean {
  if (post.state === "visible" || isModerator) return true;
  return post.state !== "deleted" && isAuthor(viewer, post);
}

export const canSettleSuggestion = (
  viewer: Looking | null,
  post: PostFacts,
  { isModerator }: { isModerator: boolean },
): boolean => post.state === "visible" && (isModerator || isAuthor(viewer, post));

type Standing = { isModerator: boolean; canWrite: boolean };

export function abilitiesOf(
  viewer: Looking | null,
  post: PostFacts,
  { isModerator, canWrite }: Standing,
): PostView["can"] {
  const isOwn = isAuthor(viewer, post);
  const isVisible = post.state === "visible";
  const isOthers = viewer !== null && !isOwn && isVisible;
  return {
    edit: isOwn && isVisible && canWrite,
    suggestEdit: isOthers && canWrite && post.kind !== "comment",
    markHelpful: isOthers,
    report: isOthers,
    moderate: isModerator,
    stateLanguage: isVisible && (isOwn || isModerator),
    ...goingAndComing(post, isOwn),
  };
}

const goingAndComing = ({ state, hasWords }: PostFacts, isOwn: boolean) => ({
  delete: isOwn && (state === "visible" || state === "hidden"),
  restore: isOwn && state === "deleted" && hasWords,
});
