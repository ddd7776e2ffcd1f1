import type { MemberOrganisation, MemberPhoto, MemberRole, Offer } from "./members.ts";
import type { PlaceLabel } from "./places.ts";
import type { MarkedText } from "./resources.ts";
import type { FacetValueView, MatchedWord } from "./search.ts";

/** Two doors: every member who is listed, and those whose expertise others endorsed. */
export const peopleDoors = ["peers", "experts"] as const;
export type PeopleDoor = (typeof peopleDoors)[number];

export const peopleSortOrders = ["relevance", "name", "newest"] as const;
export type PeopleSortOrder = (typeof peopleSortOrders)[number];

/** Facets of the directory, in the order in which they are shown; each is a name in the address. */
export const peopleFacetNames = [
  "topic",
  "lang",
  "region",
  "country",
  "role",
  "offer",
  "available",
  "level",
  "size",
] as const;
export type PeopleFacetName = (typeof peopleFacetNames)[number];

/** The one value of "available". */
export const availableNow = "yes";

export type PeopleFacetView = {
  name: PeopleFacetName;
  values: FacetValueView[];
  /** Values that are left out until they are asked for. */
  more: number;
};

/** Where in a profile the words were found. */
export type PersonField = "name" | "expertise" | "work" | "place" | "languages" | "introduction";

export type PersonTopic = { slug: string; label: string; isEndorsed: boolean };

/** A member in a list, as far as the viewer may see her. */
export type PersonHit = {
  memberId: number;
  handle: string;
  name: string;
  isFictional: boolean;
  photo: MemberPhoto | null;
  role: MemberRole | null;
  jobTitle: string | null;
  organisation: MemberOrganisation | null;
  place: PlaceLabel | null;
  /** Codes of languages, the best spoken first. */
  languages: string[];
  /** What she knows: endorsed topics first. */
  topics: PersonTopic[];
  offers: Offer[];
  isAvailable: boolean;
  /** Null when no words were asked for. */
  reason: { fields: PersonField[]; words: MatchedWord[] } | null;
  /** Lines of the introduction around the words, when they stand there. */
  excerpt: MarkedText | null;
};

export type PeopleView = {
  query: string;
  /** The words that were searched when they differ from the query. */
  corrected: string | null;
  /** A likelier spelling, offered only. */
  didYouMean: string | null;
  total: number;
  page: number;
  pageCount: number;
  hits: PersonHit[];
  facets: PeopleFacetView[];
  /** Every country of the matches with its count: what the map shows, in words. */
  countries: FacetValueView[];
  /** The place of the viewer, whose likes can be asked for; null when there is none. */
  ownPlace: PlaceLabel | null;
};
