import type { NetworkRole } from "@plaza/types/networks";
import type { PostState } from "@plaza/types/posts";
import type { ThreadView } from "@plaza/types/threads";
import type { Viewer } from "../../platform/viewer.ts";
import { isModeratorOf } from "../../platform/moderator.policy.ts";

/** What decides over a thread; `role` is the viewer's in the network where it stands. */
export type ThreadFacts = {
  state: PostState;
  isLocked: boolean;
  isMerged: boolean;
  authorId: number | null;
  replyCount: number;
  network: { isHidden: boolean; role: NetworkRole | null } | null;
};

type Looking = Viewer | null;

/** As its network is read: a hidden one exists for its members only; staff are no exception. */
export const canReadThread = ({ network }: Pick<ThreadFacts, "network">): boolean =>
  network === null || !network.isHidden || network.role !== null;

export const moderatesThread = (facts: ThreadFacts, viewer: Looking): boolean =>
  canReadThread(facts) && isModeratorOf(viewer, facts.network?.role ?? null);

const isAuthor = ({ authorId }: ThreadFacts, viewer: Looking): boolean =>
  viewer !== null && viewer.memberId === authorId;

/** Who reads the words of a thread that is not visible: moderators, and its author unless she deleted it. */
export const seesWords = (facts: ThreadFacts, viewer: Looking): boolean =>
  facts.state === "visible" || moderatesThread(facts, viewer) || (facts.state !== "deleted" && isAuthor(facts, viewer));

/** Why nobody like the viewer may reply; null when she may. */
export function closedBecause(facts: ThreadFacts, viewer: Looking): ThreadView["closedBecause"] {
  if (facts.state !== "visible" || facts.isMerged) return "hidden";
  if (facts.isLocked) return "locked";
  if (viewer === null) return "signed_out";
  return facts.network !== null && facts.network.role === null ? "not_member" : null;
}

/** Others' words go elsewhere by a moderator's hand only; from a hidden network they go nowhere, because they were meant for its members. */
function mayLeaveNetwork(facts: ThreadFacts, viewer: Looking): boolean {
  if (facts.replyCount === 0 && isAuthor(facts, viewer)) return true;
  return moderatesThread(facts, viewer) && facts.network?.isHidden !== true;
}

/** Where a thread may be merged into: nobody may read it who could not before. */
export const mayMergeInto = (
  source: Pick<ThreadFacts, "network"> & { networkId: number | null },
  target: { networkId: number | null },
): boolean => source.network?.isHidden !== true || source.networkId === target.networkId;

export function abilitiesOf(facts: ThreadFacts, viewer: Looking): ThreadView["can"] {
  const stands = facts.state !== "deleted" && !facts.isMerged;
  const moderates = stands && moderatesThread(facts, viewer);
  return {
    reply: closedBecause(facts, viewer) === null,
    lock: moderates,
    moveTopics: moderates || (stands && facts.state === "visible" && isAuthor(facts, viewer)),
    moveNetwork: stands && facts.state === "visible" && mayLeaveNetwork(facts, viewer),
    merge: moderates && facts.state === "visible",
    follow: stands && viewer !== null,
  };
}
