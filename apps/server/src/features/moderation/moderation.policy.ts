import type { CaseAbilities, CaseAction, CaseSubject } from "@plaza/types/moderation";
import type { NetworkRole } from "@plaza/types/networks";
import type { PostState } from "@plaza/types/posts";
import { isModeratorOf } from "../../platform/moderator.policy.ts";

/** Words that stand in a network are its moderators' business too; people, networks and second looks are the staff's. */
const wordsOf: readonly CaseSubject[] = ["post", "thread", "question"];

export type Looking = {
  isStaff: boolean;
  /** Hers in the network where it stands. */
  networkRole: NetworkRole | null;
  /** It is hers, or about her. */
  isConcerned: boolean;
};

/** Who is given a case to read. Nobody moderates herself. */
export const maySeeCase = (subject: CaseSubject, { isStaff, networkRole, isConcerned }: Looking): boolean =>
  !isConcerned && isModeratorOf({ isStaff }, wordsOf.includes(subject) ? networkRole : null);

export type CaseFacts = {
  subject: CaseSubject;
  /** Of what its author deleted and can still restore: what it would come back as. */
  state: PostState | null;
  /** Null where there is nothing to lock. */
  isLocked: boolean | null;
  /** The newest act that hid or removed it was by one of the staff. */
  wasTakenByStaff: boolean;
  /** Whom it concerns, if anybody has an account still. */
  person: { isStaff: boolean; isSuspended: boolean } | null;
  openReports: number;
  /** A second look at an act of the viewer's own, while another of the staff could take it. */
  isOwnAct: boolean;
  /** Of a second look: the act can be taken back, because it still stands or was but said. */
  canBeWithdrawn: boolean;
};

type Rule = (facts: CaseFacts, isStaff: boolean) => boolean;

const isTaken = ({ state }: CaseFacts): boolean => state === "hidden" || state === "removed";
/** What staff took, staff alone give back or take further. */
const mayTouch: Rule = ({ wasTakenByStaff }, isStaff) => isStaff || !wasTakenByStaff;
const isSuspended = ({ person }: CaseFacts): boolean => person !== null && person.isSuspended;
const isSecondLook = ({ subject }: CaseFacts): boolean => subject === "act";

const rules: Record<CaseAction, Rule> = {
  hide: ({ state }) => state === "visible",
  restore: (facts, isStaff) => isTaken(facts) && mayTouch(facts, isStaff),
  remove: (facts, isStaff) => (facts.state === "visible" || facts.state === "hidden") && mayTouch(facts, isStaff),
  lock: ({ isLocked }) => isLocked === false,
  unlock: ({ isLocked }) => isLocked === true,
  // What is hidden waits until it is shown again or removed.
  close_reports: ({ openReports, isOwnAct, state }) => openReports > 0 && !isOwnAct && state !== "hidden",
  withdraw: (facts, isStaff) =>
    isStaff && isSecondLook(facts) && facts.openReports > 0 && !facts.isOwnAct && facts.canBeWithdrawn,
  warn: (facts, isStaff) => facts.person !== null && (isStaff || !facts.person.isStaff) && !isSecondLook(facts),
  suspend: (facts, isStaff) => isStaff && facts.person !== null && !isSuspended(facts) && !isSecondLook(facts),
  reinstate: (facts, isStaff) => isStaff && isSuspended(facts) && !isSecondLook(facts),
};

/** What she may do in it now. */
export function caseAbilities(facts: CaseFacts, looking: Looking): CaseAbilities {
  const isHers = maySeeCase(facts.subject, looking);
  const may = (action: CaseAction) => isHers && rules[action](facts, looking.isStaff);
  return {
    hide: may("hide"),
    restore: may("restore"),
    remove: may("remove"),
    lock: may("lock"),
    unlock: may("unlock"),
    close_reports: may("close_reports"),
    withdraw: may("withdraw"),
    warn: may("warn"),
    suspend: may("suspend"),
    reinstate: may("reinstate"),
  };
}

/** What the member reads a reason of. */
const explained: readonly CaseAction[] = ["hide", "remove", "lock", "warn", "suspend"];
export const needsReason = (action: CaseAction): boolean => explained.includes(action);

/** Hiding is for the time until somebody looked; with all others the reports are answered. */
export const answersReports = (action: CaseAction): boolean => action !== "hide" && action !== "unlock";

type Reporter = { memberId: number; createdAt: Date };

/** Whether enough different people, who are not new, said that something is wrong. */
export function hidesByReports(
  reporters: readonly Reporter[],
  { now, needed, standingDays }: { now: Date; needed: number; standingDays: number },
): boolean {
  const since = now.getTime() - standingDays * 86_400_000;
  const ofStanding = reporters.filter(({ createdAt }) => createdAt.getTime() <= since);
  return new Set(ofStanding.map(({ memberId }) => memberId)).size >= needed;
}
