import { directionOf } from "@plaza/language";
import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { MemberField, MemberIntroduction, MemberVisibility, PersonView, ViewerClass } from "@plaza/types/members";
import type { LanguageText } from "@plaza/types/resources";
import type { TopicLabel } from "@plaza/types/topics";
import { renderMarkdown, rendererVersion } from "../../platform/text/markdown.ts";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import { visibleTo } from "./member.policy.ts";
import { toPhoto } from "./photo-address.ts";

export const visibilitySelect = {
  roleVisibility: true,
  organisationVisibility: true,
  placeVisibility: true,
  languagesVisibility: true,
  topicsVisibility: true,
  introductionVisibility: true,
  photoVisibility: true,
  pronounsVisibility: true,
  offersVisibility: true,
  networksVisibility: true,
} satisfies Prisma.MemberSelect;

export const memberSelect = {
  ...visibilitySelect,
  id: true,
  handle: true,
  name: true,
  pronunciation: true,
  isFictional: true,
  isListed: true,
  state: true,
  pronouns: true,
  role: true,
  jobTitle: true,
  organisation: { select: { id: true, slug: true, name: true, language: true } },
  affiliation: { select: { organisationId: true, confirmedAt: true } },
  place: { select: placeLabelSelect },
  languages: { select: { language: true, level: true } },
  topics: { select: { topicId: true, interest: true } },
  introduction: true,
  introductionLanguage: true,
  introductionHtml: true,
  rendererVersion: true,
  photoSha256: true,
  offers: { select: { offer: true } },
  monthlyCapacity: true,
  isPaused: true,
  pausedUntil: true,
  memberships: {
    select: { network: { select: { id: true, slug: true, name: true, language: true, isHidden: true } } },
    orderBy: { networkId: "asc" },
  },
} satisfies Prisma.MemberSelect;

export type MemberRow = Prisma.MemberGetPayload<{ select: typeof memberSelect }>;

export const visibilityOf = (row: Prisma.MemberGetPayload<{ select: typeof visibilitySelect }>): MemberVisibility => ({
  role: row.roleVisibility,
  organisation: row.organisationVisibility,
  place: row.placeVisibility,
  languages: row.languagesVisibility,
  topics: row.topicsVisibility,
  introduction: row.introductionVisibility,
  photo: row.photoVisibility,
  pronouns: row.pronounsVisibility,
  offers: row.offersVisibility,
  networks: row.networksVisibility,
});

/** What a field looks like to those who may not see it: as if it was not filled in. */
const blanks = {
  role: { role: null, jobTitle: null },
  organisation: { organisation: null, affiliation: null },
  place: { place: null },
  languages: { languages: [] },
  topics: { topics: [] },
  introduction: { introduction: null, introductionLanguage: null, introductionHtml: null },
  photo: { photoSha256: null },
  pronouns: { pronouns: null },
  offers: { offers: [] },
  networks: { memberships: [] },
} satisfies Record<MemberField, Partial<MemberRow>>;

/**
 * The row as a class of viewers may see it: the only place where fields are hidden. Pages, search documents and
 * directories are all made from what it answers.
 */
export function visibleProfile<Row extends MemberRow>(row: Row, viewerClass: ViewerClass): Row {
  const hidden = Object.entries(visibilityOf(row)).filter(([, visibility]) => !visibleTo(viewerClass, visibility));
  const shown: Row = Object.assign({ ...row }, ...hidden.map(([field]) => blanks[field as MemberField]));
  // Others never hear of a hidden network here, not even those who are in it: a preview would not know which.
  if (viewerClass !== "self") shown.memberships = shown.memberships.filter(({ network }) => !network.isHidden);
  return shown;
}

type Words = { vocabulary: Vocabulary; locale: Locale };

export const toPersonView = (row: MemberRow, viewerClass: ViewerClass, { vocabulary, locale }: Words): PersonView => {
  const seen = visibleProfile(row, viewerClass);
  const topics = (interest: "knows" | "learns") =>
    toTopicLabels(
      seen.topics.filter((topic) => topic.interest === interest).map(({ topicId }) => topicId),
      { vocabulary, locale },
    );
  return {
    memberId: seen.id,
    handle: seen.handle,
    name: seen.name,
    pronunciation: seen.pronunciation,
    isFictional: seen.isFictional,
    pronouns: seen.pronouns,
    role: seen.role,
    jobTitle: seen.jobTitle,
    organisation: toOrganisation(seen),
    place: seen.place ? toPlaceLabel(seen.place, locale) : null,
    languages: byLevel(seen.languages),
    knows: topics("knows"),
    learns: topics("learns"),
    introduction: toIntroduction(seen),
    photo: toPhoto(seen.id, seen.photoSha256),
    offers: seen.offers.map(({ offer }) => offer),
    isAvailable: seen.offers.length > 0 && !seen.isPaused && seen.monthlyCapacity > 0,
    networks: seen.memberships.map(({ network }) => ({ slug: network.slug, name: textOf(network) })),
    can: { edit: viewerClass === "self" },
  };
};

const textOf = ({ name, language }: { name: string; language: string }): LanguageText => ({
  text: name,
  lang: language,
  dir: language === "und" ? directionOfLetters(name) : directionOf(language),
});

const firstLetter = /\p{L}/u;
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}]/u;
const directionOfLetters = (text: string): "ltr" | "rtl" =>
  rightToLeftLetter.test(firstLetter.exec(text)?.[0] ?? "") ? "rtl" : "ltr";

/** A name in its language; where that is not known, in the direction of its first letter. */
export const toNameText = textOf;

function toOrganisation({ organisation, affiliation }: MemberRow): PersonView["organisation"] {
  if (!organisation) return null;
  const isConfirmed = affiliation?.organisationId === organisation.id && affiliation.confirmedAt !== null;
  return { slug: organisation.slug, name: textOf(organisation), isConfirmed };
}

/** A text that an older renderer made is rendered anew. */
function toIntroduction(row: MemberRow): MemberIntroduction | null {
  if (row.introduction === null) return null;
  const lang = row.introductionLanguage ?? "und";
  const isCurrent = row.rendererVersion === rendererVersion && row.introductionHtml !== null;
  const html = isCurrent ? (row.introductionHtml ?? "") : renderMarkdown(row.introduction);
  return { html, lang, dir: lang === "und" ? directionOfLetters(row.introduction) : directionOf(lang) };
}

/** In the order of the vocabulary. */
function toTopicLabels(topicIds: number[], { vocabulary, locale }: Words): TopicLabel[] {
  const terms = topicIds.flatMap((topicId) => vocabulary.findById(topicId) ?? []);
  return terms.toSorted((a, b) => a.position - b.position).map((term) => vocabulary.toLabel(term, locale));
}

const levels = ["native", "c2", "c1", "b2", "b1", "a2", "a1"] as const;
/** What she speaks best first. */
export const byLevel = <Language extends MemberRow["languages"][number]>(languages: Language[]): Language[] =>
  languages.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || (a.language < b.language ? -1 : 1));
