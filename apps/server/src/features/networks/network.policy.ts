import type { MemberRole } from "@plaza/types/members";
import type { JoiningWay, JoinPolicy, NetworkAbilities, NetworkRole } from "@plaza/types/networks";

/** What somebody is to a network; null for whoever is no member. */
export type Standing = NetworkRole | null;
export type NetworkAction = keyof NetworkAbilities;

const everyRole: readonly NetworkRole[] = ["steward", "facilitator", "member"];
const leaders: readonly NetworkRole[] = ["steward", "facilitator"];
const stewards: readonly NetworkRole[] = ["steward"];

const allowed: Record<NetworkAction, readonly NetworkRole[]> = {
  seeMembers: everyRole,
  leave: everyRole,
  settleRequests: leaders,
  moderate: leaders,
  invite: leaders,
  editWelcome: leaders,
  editCollections: leaders,
  editSettings: stewards,
  manageMembers: stewards,
  exportMembers: stewards,
};

/** A hidden network exists for its members only; staff are no exception. */
export const canSeeNetwork = (network: { isHidden: boolean }, standing: Standing): boolean =>
  !network.isHidden || standing !== null;

export const mayInNetwork = (standing: Standing, action: NetworkAction): boolean =>
  standing !== null && allowed[action].includes(standing);

export function abilitiesOf(standing: Standing): NetworkAbilities {
  const may = (action: NetworkAction) => mayInNetwork(standing, action);
  return {
    seeMembers: may("seeMembers"),
    leave: may("leave"),
    settleRequests: may("settleRequests"),
    moderate: may("moderate"),
    invite: may("invite"),
    editWelcome: may("editWelcome"),
    editCollections: may("editCollections"),
    editSettings: may("editSettings"),
    manageMembers: may("manageMembers"),
    exportMembers: may("exportMembers"),
  };
}

/** What joining depends on besides the network. `isVerifiedOfficial`: a public role and a confirmed affiliation. */
export type Applicant = {
  isSignedIn: boolean;
  isBlocked: boolean;
  hasAsked: boolean;
  isVerifiedOfficial: boolean;
  isInvited: boolean;
};

/** An invitation spares the request, never the proof of being an official. */
export function joiningWay(policy: JoinPolicy, standing: Standing, applicant: Applicant): JoiningWay {
  if (standing !== null) return "joined";
  if (!applicant.isSignedIn) return "sign_in";
  if (applicant.isBlocked) return "blocked";
  if (policy === "verified_officials") return applicant.isVerifiedOfficial ? "join" : "affiliation_needed";
  if (policy === "open" || applicant.isInvited) return "join";
  if (policy === "invitation") return "invitation_needed";
  return applicant.hasAsked ? "asked" : "ask";
}

const officialRoles: readonly (MemberRole | null)[] = ["local_official", "national_official", "elected_representative"];

/** Who says that she holds a public office, and belongs to her organisation by more than her own word. */
export const isVerifiedOfficial = (role: MemberRole | null, affiliationConfirmedAt: Date | null): boolean =>
  officialRoles.includes(role) && affiliationConfirmedAt !== null;
