import type { PlaceLabel } from "./places.ts";
import type { LanguageText } from "./resources.ts";
import type { TopicLabel } from "./topics.ts";

export const memberRoles = [
  "local_official",
  "national_official",
  "elected_representative",
  "civil_society",
  "researcher",
  "practitioner",
  "other",
] as const;
export type MemberRole = (typeof memberRoles)[number];

/** Who sees a field: from everybody to nobody. */
export const fieldVisibilities = ["public", "members", "networks", "nobody"] as const;
export type FieldVisibility = (typeof fieldVisibilities)[number];

/** Fields that have a visibility of their own. Name, handle and pronunciation are seen by whoever may see the page. */
export const memberFields = [
  "role",
  "organisation",
  "place",
  "languages",
  "topics",
  "introduction",
  "photo",
  "pronouns",
  "offers",
  "networks",
] as const;
export type MemberField = (typeof memberFields)[number];
export type MemberVisibility = Record<MemberField, FieldVisibility>;

/** Who looks at a member: nobody known, any member, one who shares a network with her, herself. */
export const viewerClasses = ["public", "members", "networks", "self"] as const;
export type ViewerClass = (typeof viewerClasses)[number];
/** Others, as a preview shows them. */
export const otherViewerClasses = ["public", "members", "networks"] as const;
export type OtherViewerClass = (typeof otherViewerClasses)[number];

/** CEFR, and the first language. */
export const languageLevels = ["a1", "a2", "b1", "b2", "c1", "c2", "native"] as const;
export type LanguageLevel = (typeof languageLevels)[number];

export const offers = ["answer_questions", "mentor", "speak", "host_visit"] as const;
export type Offer = (typeof offers)[number];

/** Lengths in UTF-16 units. */
export const memberLimits = {
  nameMax: 200,
  pronunciationMax: 200,
  pronounsMax: 60,
  jobTitleMax: 200,
  introductionMax: 5_000,
  languagesMax: 20,
  topicsMax: 30,
  capacityMax: 31,
  handleMin: 2,
  handleMax: 30,
  photoBytesMax: 5 * 1024 * 1024,
} as const;

export type MemberLanguage = { language: string; level: LanguageLevel };
export type MemberNetwork = { slug: string; name: LanguageText };
export type MemberOrganisation = { slug: string; name: LanguageText; isConfirmed: boolean };
export type MemberIntroduction = { html: string; lang: string; dir: "ltr" | "rtl" };
/** Squares of 320 and of 96 pixels. */
export type MemberPhoto = { path: string; smallPath: string };

/** A member as one viewer sees her. What he may not see is as if she had not filled it in. */
export type PersonView = {
  memberId: number;
  handle: string;
  name: string;
  pronunciation: string | null;
  isFictional: boolean;
  pronouns: string | null;
  role: MemberRole | null;
  jobTitle: string | null;
  organisation: MemberOrganisation | null;
  place: PlaceLabel | null;
  languages: MemberLanguage[];
  knows: TopicLabel[];
  learns: TopicLabel[];
  introduction: MemberIntroduction | null;
  photo: MemberPhoto | null;
  offers: Offer[];
  /** Has offers, and neither pauses nor has set her capacity to nothing. */
  isAvailable: boolean;
  networks: MemberNetwork[];
  can: { edit: boolean };
};

/** What others of a class see; null when there is no page for them. */
export type ProfilePreview = { person: PersonView | null };

/** `within`: the country of a region or municipality, by name. */
export type FoundPlace = PlaceLabel & { within: string | null };

/** What would make a profile more useful; the page says why. */
export const completionSteps = ["topics", "languages", "place", "role", "introduction", "photo", "listing"] as const;
export type CompletionStep = (typeof completionSteps)[number];

/** Her own profile as she edits it. */
export type OwnProfile = {
  memberId: number;
  handle: string;
  name: string;
  pronunciation: string | null;
  pronouns: string | null;
  role: MemberRole | null;
  jobTitle: string | null;
  place: PlaceLabel | null;
  languages: MemberLanguage[];
  knows: string[];
  learns: string[];
  introduction: string | null;
  introductionLanguage: string | null;
  photo: MemberPhoto | null;
  offers: Offer[];
  monthlyCapacity: number;
  isPaused: boolean;
  /** When the pause ends by itself; null: when she ends it. */
  pausedUntil: string | null;
  isListed: boolean;
  visibility: MemberVisibility;
  missing: CompletionStep[];
};
