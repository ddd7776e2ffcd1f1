import type { Prisma } from "@plaza/database";
import { chainKey } from "@plaza/language";
import type { SearchDocument } from "@plaza/search";
import { locales } from "@plaza/types/locales";
import { otherViewerClasses, type OtherViewerClass } from "@plaza/types/members";
import { availableNow } from "@plaza/types/people";
import { languageName } from "../../platform/language-name.ts";
import { memberSelect, visibleProfile } from "../members/index.ts";
import { bandOf, countryName, worldRegionsOf } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import { endorsedTopics } from "./endorsed-topics.ts";
import { isInDirectory } from "./person.policy.ts";

export const personSearchSelect = {
  ...memberSelect,
  createdAt: true,
  place: { select: { ...memberSelect.place.select, population: true } },
  memberships: {
    select: { networkId: true, ...memberSelect.memberships.select },
    orderBy: memberSelect.memberships.orderBy,
  },
  // The word of whoever is suspended counts for nothing.
  endorsements: {
    select: { topicId: true, source: true },
    where: { OR: [{ endorserId: null }, { endorser: { state: "active" } }] },
  },
} satisfies Prisma.MemberSelect;

export type PersonRow = Prisma.MemberGetPayload<{ select: typeof personSearchSelect }>;
type Content = Pick<SearchDocument, "language" | "title" | "summary" | "body" | "terms" | "facets"> &
  Required<Pick<SearchDocument, "otherTerms">>;
type Words = { language: string; text: string };

/** A member has up to as many documents as there are classes of viewers; ids of documents count them. */
const documentsEach = otherViewerClasses.length;
export const personOfDocument = (documentId: number): number => Math.floor(documentId / documentsEach);
export const documentsOfPerson = (memberId: number): number[] =>
  otherViewerClasses.map((_, position) => memberId * documentsEach + position);

export const networkAudience = (networkId: number): string => `network:${networkId}`;

function audiencesOf(viewerClass: OtherViewerClass, { memberships }: PersonRow): string[] {
  if (viewerClass === "public") return ["everyone"];
  return viewerClass === "members" ? ["members"] : memberships.map(({ networkId }) => networkAudience(networkId));
}

/**
 * What each class of viewers may find her by: one document a class, of which everybody sees exactly one, the fullest
 * that is for him. Classes that may see the same share a document. None for who is in no directory.
 */
export function toPersonDocuments(row: PersonRow, vocabulary: Vocabulary): SearchDocument[] {
  if (!isInDirectory(row)) return [];
  const ids = documentsOfPerson(row.id);
  const variants = otherViewerClasses
    .map((viewerClass, position) => ({
      id: ids[position] ?? 0,
      audiences: audiencesOf(viewerClass, row),
      content: contentFor(visibleProfile(row, viewerClass), vocabulary),
    }))
    .filter(({ audiences }) => audiences.length > 0);
  const documents: SearchDocument[] = [];
  for (const { id, audiences, content } of variants.toReversed()) {
    const fuller = documents.at(-1);
    if (fuller !== undefined && isSame(content, fuller)) {
      fuller.audiences.push(...audiences);
      continue;
    }
    const exceptFor = documents.flatMap((document) => document.audiences);
    const dates = { year: null, publishedAt: row.createdAt.getTime() };
    documents.push({ type: "member", id, ...content, audiences, exceptFor, ...dates });
  }
  return documents;
}

/**
 * Nobody's, and seen by nobody: most people show what they know to members only, and what not everybody may see is
 * never what a word is completed or corrected to. The words of the vocabulary are no secret.
 */
export function wordsOfEverybody(vocabulary: Vocabulary): SearchDocument {
  return {
    type: "member",
    id: 0,
    language: "und",
    title: "",
    summary: "",
    body: "",
    terms: [],
    otherTerms: vocabulary.terms.flatMap(({ topicId }) => vocabulary.wordsOf(topicId)),
    facets: { topic: [], kind: [], lang: [], country: [] },
    audiences: ["everyone"],
    exceptFor: ["everyone"],
    year: null,
    publishedAt: 0,
  };
}

function isSame(content: Content, document: SearchDocument): boolean {
  const { language, title, summary, body, terms, facets, otherTerms = [] } = document;
  return JSON.stringify(content) === JSON.stringify({ language, title, summary, body, terms, facets, otherTerms });
}

/** Of a row that holds what may be seen and nothing else. */
function contentFor(seen: PersonRow, vocabulary: Vocabulary): Content {
  const { name, jobTitle, organisation, place } = seen;
  const language = seen.introductionLanguage ?? "und";
  const town = place === null || place.level === "country" ? null : place.name;
  const proper = [jobTitle, organisation?.name ?? null, town].filter((text) => text !== null);
  const words = [
    ...inReaderLanguages([name, ...proper].join("\n")),
    ...seen.topics.filter(isKnown).flatMap(({ topicId }) => vocabulary.wordsOf(topicId)),
    ...countryWords(place?.countryCode),
    ...seen.languages.flatMap((spoken) => languageWords(spoken.language)),
  ];
  const isOwn = (word: Words) => chainKey(word.language) === chainKey(language);
  return {
    language,
    title: name,
    summary: proper.join("\n"),
    body: seen.introduction ?? "",
    terms: words.filter(isOwn).map(({ text }) => text),
    otherTerms: words.filter((word) => !isOwn(word)),
    facets: facetsOf(seen, vocabulary),
  };
}

const isKnown = ({ interest }: PersonRow["topics"][number]): boolean => interest === "knows";

/** Whatever language a reader asks in, words are looked for as that language bends them. */
const inReaderLanguages = (text: string): Words[] => locales.map((language) => ({ language, text }));

const countryWords = (code: string | undefined): Words[] =>
  code === undefined ? [] : locales.map((language) => ({ language, text: countryName(code, language) ?? "" }));

const languageWords = (tag: string): Words[] =>
  locales.map((language) => ({ language, text: languageName(tag, language) }));

function facetsOf(seen: PersonRow, vocabulary: Vocabulary): SearchDocument["facets"] {
  const { offers, isPaused, monthlyCapacity } = seen;
  const knows = seen.topics.filter(isKnown).map(({ topicId }) => topicId);
  const endorsed = endorsedTopics(seen.endorsements);
  const expertise = knows.filter((topicId) => endorsed.has(topicId));
  const slugsOf = (topicIds: number[]) => [...new Set(topicIds.flatMap((topicId) => vocabulary.slugsUpFrom(topicId)))];
  const isAvailable = offers.length > 0 && !isPaused && monthlyCapacity > 0;
  return {
    kind: [],
    topic: slugsOf(knows),
    expertise: slugsOf(expertise),
    expert: expertise.length === 0 ? [] : ["yes"],
    lang: [...new Set(seen.languages.map(({ language }) => language.split("-", 1)[0] ?? language))],
    role: seen.role === null ? [] : [seen.role],
    offer: offers.map(({ offer }) => offer),
    available: isAvailable ? [availableNow] : [],
    ...placeFacetsOf(seen),
  };
}

type PlaceFacets = Record<"country" | "region" | "level" | "size" | "place", string[]>;

function placeFacetsOf({ place }: PersonRow): PlaceFacets {
  if (place === null) return { country: [], region: [], level: [], size: [], place: [] };
  const band = bandOf(place.population);
  return {
    country: [place.countryCode],
    region: [...worldRegionsOf(place.countryCode)],
    level: [place.level],
    size: band === null ? [] : [band],
    place: [String(place.id)],
  };
}
