import type { PlaceLabel } from "./places.ts";
import type { TopicLabel } from "./topics.ts";

/** The library's kinds; the database has the same list. */
export const resourceKinds = [
  "guide",
  "case",
  "report",
  "law",
  "template",
  "dataset",
  "training",
  "tool",
  "video",
  "article",
] as const;
export type ResourceKind = (typeof resourceKinds)[number];

export const resourceStates = ["draft", "in_review", "published", "withdrawn"] as const;
export type ResourceState = (typeof resourceStates)[number];

export const identifierSchemes = ["doi", "isbn", "url"] as const;
export type IdentifierScheme = (typeof identifierSchemes)[number];

/** Lengths in UTF-16 units; the longest real record of the test data has a body of about 100,000. */
export const resourceLimits = {
  titleMax: 500,
  summaryMax: 4_000,
  bodyMax: 200_000,
  nameMax: 300,
  creatorsMax: 100,
  topicsMax: 20,
  keywordsMax: 50,
  linksMax: 50,
  urlMax: 2_000,
  yearMin: 1000,
  yearMax: 2100,
} as const;

/** A text of a member of the public or a publisher: the language it is written in and the direction of its script. */
export type LanguageText = { text: string; lang: string; dir: "ltr" | "rtl" };

/** Pieces of a text; `match` pieces are what the query found. Joined they give the text (or an excerpt of it). */
export type MarkedText = { pieces: { text: string; match: boolean }[]; lang: string; dir: "ltr" | "rtl" };

/** What may be done with the material, in the terms of Creative Commons' and SPDX' short names. */
export type LicenceView = {
  /** SPDX id, `LicenseRef-…`, or null when nothing was stated. */
  id: string | null;
  /** Name for people, or the words that the source used. */
  name: string;
  url: string | null;
  /** null: not known from the id. */
  mayShare: boolean | null;
  mayAdapt: boolean | null;
  mayUseCommercially: boolean | null;
};

/** One line of a list of resources. */
export type ResourceItem = {
  resourceId: number;
  slug: string;
  kind: ResourceKind;
  title: LanguageText;
  summary: LanguageText | null;
  language: string;
  publisher: string | null;
  year: number | null;
  place: PlaceLabel | null;
  licence: LicenceView;
  /** Languages in which the same work can be read, the interface's first; a list names a few and counts the rest. */
  translations: ResourceTranslation[];
  moreTranslations: number;
};

export type ResourceTranslation = { resourceId: number; slug: string; language: string; title: LanguageText };

export type ResourceLinkView = {
  url: string;
  /** File served by Plaza, or a link to elsewhere. */
  stored: boolean;
  language: string | null;
  mediaType: string | null;
  byteSize: number | null;
  sha256: string | null;
  label: string | null;
};

/** Fields whose changes are kept as revisions. */
export const revisionFields = [
  "kind",
  "state",
  "withdrawnReason",
  "language",
  "title",
  "titleLanguage",
  "summary",
  "summaryLanguage",
  "body",
  "bodyLanguage",
  "creators",
  "publisher",
  "issuedYear",
  "placeId",
  "keywords",
  "licence",
  "licenceText",
  "edition",
  "reviewBy",
  "topics",
  "links",
  "identifiers",
] as const;
export type RevisionField = (typeof revisionFields)[number];

export type ResourceRevisionView = { number: number; changedAt: string; changedFields: RevisionField[] };

/** What the page prints into its head for machines: schema.org and Dublin Core. */
export type ResourceMetadata = { jsonLd: object; dublinCore: { name: string; content: string; lang?: string }[] };

export type ResourceView = ResourceItem & {
  state: ResourceState;
  withdrawnReason: string | null;
  /** Sanitised HTML rendered once when the text was stored; a long one is left to a page of its own. */
  bodyHtml: LanguageText | null;
  isBodyLong: boolean;
  creators: string[];
  topics: TopicLabel[];
  keywords: string[];
  links: ResourceLinkView[];
  identifiers: { scheme: IdentifierScheme; value: string; url: string | null }[];
  edition: string | null;
  supersededBy: ResourceItem | null;
  supersedes: ResourceItem[];
  related: ResourceItem[];
  revisions: ResourceRevisionView[];
  citations: { style: CitationStyle; text: string }[];
  metadata: ResourceMetadata;
  reviewBy: string | null;
  createdAt: string;
  updatedAt: string;
};

export const citationStyles = ["apa", "chicago", "vancouver"] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** Downloads of one resource's citation: file extension of `/library/{id}/citation.{format}`. */
export const citationFormats = ["bib", "ris", "json"] as const;
export type CitationFormat = (typeof citationFormats)[number];

export type LibraryOverview = {
  resourceCount: number;
  languageCount: number;
  countryCount: number;
  newest: ResourceItem[];
};

export type ResourceTextView = { resource: ResourceItem; html: LanguageText };
