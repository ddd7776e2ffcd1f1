import type { PersonView } from "./members.ts";
import type { PlaceLabel } from "./places.ts";
import type { LanguageText } from "./resources.ts";

export const organisationLimits = { nameMax: 300, domainMax: 253, suggestionsMax: 10, membersMax: 100 } as const;

/** What an affiliation rests on: an approved domain of the member's address, two fellow members, or staff. */
export const affiliationProofs = ["domain", "members", "staff"] as const;
export type AffiliationProof = (typeof affiliationProofs)[number];

export type OrganisationItem = {
  organisationId: number;
  slug: string;
  name: LanguageText;
  place: PlaceLabel | null;
  isFictional: boolean;
  /** Confirmed members whom the viewer may see here. */
  memberCount: number;
};

/** Somebody who says that she belongs here and waits for a proof; `words` of fellow members are given already. */
export type WaitingMember = { person: PersonView; words: number; hasMyWord: boolean };

export type OrganisationView = OrganisationItem & {
  url: string | null;
  members: PersonView[];
  /** For fellow members and staff, who can confirm them. */
  waiting: WaitingMember[];
  /** Staff only. */
  domains: string[];
  can: { vouch: boolean; edit: boolean };
};

/** Her own affiliation. */
export type OwnAffiliation = {
  organisation: { organisationId: number; slug: string; name: LanguageText } | null;
  proof: AffiliationProof | null;
  words: number;
};
