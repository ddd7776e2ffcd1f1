import type { PlaceLabel } from "./places.ts";
import type { LanguageText } from "./resources.ts";
import type { TopicLabel } from "./topics.ts";

/** The database has the same lists. */
export const networkKinds = ["network", "learning_circle"] as const;
export type NetworkKind = (typeof networkKinds)[number];

export const joinPolicies = ["open", "request", "invitation", "verified_officials"] as const;
export type JoinPolicy = (typeof joinPolicies)[number];

export const networkRoles = ["steward", "facilitator", "member"] as const;
export type NetworkRole = (typeof networkRoles)[number];

/** How much mail a network may send to a member, the usual one first. */
export const mailChoices = ["weekly", "daily", "immediate", "none"] as const;
export type MailChoice = (typeof mailChoices)[number];

/** Lengths in UTF-16 units. */
export const networkLimits = {
  nameMax: 120,
  purposeMax: 2_000,
  welcomeMax: 20_000,
  messageMax: 1_000,
  reasonMax: 500,
  topicsMax: 12,
  placesMax: 12,
  languagesMax: 12,
  /** Of one member. */
  foundedADayMax: 10,
  pageSize: 24,
  membersPageSize: 50,
  /** A link lives at most this long, and lets at most so many in. */
  invitationDaysMax: 90,
  invitationDays: 14,
  invitationUsesMax: 500,
  /** Addresses of one form, and those of one network within a day: more would be advertising. */
  addressesMax: 200,
  addressesADayMax: 400,
  /** Networks that one click on the welcome page may join. */
  joinedAtOnceMax: 10,
  suggestionsMax: 6,
} as const;

/** What stands between a reader and membership. */
export type JoiningWay =
  | "joined"
  | "sign_in"
  | "join"
  | "ask"
  | "asked"
  | "invitation_needed"
  | "affiliation_needed"
  | "blocked";

export type NetworkItem = {
  networkId: number;
  slug: string;
  kind: NetworkKind;
  name: LanguageText;
  purpose: LanguageText;
  joinPolicy: JoinPolicy;
  isHidden: boolean;
  isFictional: boolean;
  memberCount: number;
  topics: TopicLabel[];
  places: PlaceLabel[];
  languages: string[];
  /** Of a learning circle, as ISO 8601 dates. */
  startsOn: string | null;
  endsOn: string | null;
  /** The reader's own; null for everybody else. */
  role: NetworkRole | null;
};

export const networkFacetNames = ["topic", "lang", "country", "kind", "policy"] as const;
export type NetworkFacetName = (typeof networkFacetNames)[number];
export type NetworkFacet = {
  name: NetworkFacetName;
  values: { value: string; label: string; count: number; selected: boolean }[];
};

export type NetworkList = {
  items: NetworkItem[];
  total: number;
  nextCursor: string | null;
  facets: NetworkFacet[];
  /** False for a reader who has not signed in. */
  canCreate: boolean;
};

/** A member as others of the network, or outsiders, may see her here. */
export type NetworkPerson = {
  memberId: number;
  handle: string;
  name: string;
  isFictional: boolean;
  role: NetworkRole;
  knows: TopicLabel[];
};

/** What the reader may do here; the web asks this and nothing else. */
export type NetworkAbilities = {
  seeMembers: boolean;
  leave: boolean;
  settleRequests: boolean;
  /** What was reported in its discussions. */
  moderate: boolean;
  invite: boolean;
  editWelcome: boolean;
  editSettings: boolean;
  manageMembers: boolean;
  exportMembers: boolean;
  editCollections: boolean;
};

export type NetworkMembership = {
  role: NetworkRole;
  mailChoice: MailChoice;
  sharesAddress: boolean;
  joinedAt: string;
};

export type NetworkView = NetworkItem & {
  joining: JoiningWay;
  membership: NetworkMembership | null;
  /** Pinned for members: sanitised HTML. */
  welcome: LanguageText | null;
  newMemberCount: number;
  /** Stewards and facilitators whom the reader may see. */
  leaders: NetworkPerson[];
  /** Topics that members know, as far as the reader may see it, most frequent first. */
  expertise: { topic: TopicLabel; count: number }[];
  openRequestCount: number;
  can: NetworkAbilities;
};

export type NetworkMembersView = {
  network: NetworkItem;
  total: number;
  items: NetworkPerson[];
  expertise: NetworkView["expertise"];
  nextCursor: string | null;
  blocked: { handle: string; name: string; reason: string | null }[];
  roles: readonly NetworkRole[];
  can: NetworkAbilities;
};

/** What the form of a network offers to choose from, in the reader's language. */
export type NetworkChoices = {
  topics: TopicChoice[];
  countries: string[];
  /** Tags of languages that people and networks use here. */
  languages: string[];
};
export type TopicChoice = { slug: string; label: string; children: { slug: string; label: string }[] };

/** What the settings form begins with. */
export type NetworkSettings = {
  network: NetworkItem;
  language: string;
  welcome: string;
  can: NetworkAbilities;
};

export const requestDecisions = ["accepted", "declined"] as const;
export type RequestDecision = (typeof requestDecisions)[number];

export type JoinRequestView = {
  requestId: number;
  handle: string;
  name: string;
  message: string | null;
  askedAt: string;
};

export type NetworkInvitationView = {
  invitationId: number;
  /** Null for a link. */
  address: string | null;
  usesLeft: number;
  expiresAt: string;
  state: "open" | "used" | "expired" | "revoked";
};

/** A member before her stewards. */
export type ManagedMember = {
  network: NetworkItem;
  handle: string;
  name: string;
  isFictional: boolean;
  role: NetworkRole;
  joinedAt: string;
  isViewer: boolean;
};

/** What a line of a list of addresses came to; the address itself is not repeated. */
export type AddressOutcome = "invited" | "no_address" | "repeated";
export type AddressLine = { line: number; outcome: AddressOutcome };

/** An invitation as whoever holds its token sees it. */
export type TokenView = {
  state: "good" | "used" | "expired" | "for_another";
  /** Null when the network is hidden and the invitation is no longer good. */
  network: NetworkItem | null;
  joining: JoiningWay;
};

/** Why a network is suggested, computed from what the reader said of herself. */
export type NetworkReason =
  | { type: "topics"; topics: TopicLabel[] }
  | { type: "language"; language: string }
  | { type: "place"; place: PlaceLabel }
  | { type: "largest" };
export type NetworkSuggestion = { network: NetworkItem; reasons: NetworkReason[] };

export type WelcomeView = {
  topics: TopicChoice[];
  knows: string[];
  learns: string[];
  suggestions: NetworkSuggestion[];
  isWelcomed: boolean;
};
