import type { QuestionItem } from "./questions.ts";
import type { MarkedText, ResourceItem, ResourceKind } from "./resources.ts";
import type { ThreadItem } from "./threads.ts";

/** What can be found; networks and learning join as they are built. */
export const documentTypes = ["resource", "member", "thread", "question"] as const;
export type DocumentType = (typeof documentTypes)[number];

/** What the search of everything finds, in the order in which it is counted; people are asked for by themselves. */
export const searchedTypes = ["resource", "question", "thread"] as const satisfies readonly DocumentType[];
export type SearchedType = (typeof searchedTypes)[number];

export const sortOrders = ["relevance", "newest", "title"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Facets in the order in which they are shown. */
export const facetNames = ["topic", "kind", "lang", "country"] as const;
export type FacetName = (typeof facetNames)[number];

/** What else members can be narrowed by; `expertise` holds topics that others endorsed. */
export const memberFacetNames = [
  "topic",
  "lang",
  "country",
  "region",
  "level",
  "size",
  "place",
  "role",
  "offer",
  "available",
  "expertise",
  "expert",
] as const;
export type MemberFacetName = (typeof memberFacetNames)[number];

/** Facets that an index counts for each type of document. */
export const facetsOfType = {
  resource: facetNames,
  member: memberFacetNames,
  thread: facetNames,
  question: facetNames,
} as const satisfies Record<DocumentType, readonly (FacetName | MemberFacetName)[]>;

/** What can narrow a search: a facet, or the years. */
export type FilterName = FacetName | "year";

/** Years of publication, both included; null leaves an end open. */
export type YearRange = { from: number | null; to: number | null };

/** Part of a document that holds words of the query; "names" are its names in other languages than its own. */
export type MatchedField = "title" | "terms" | "summary" | "body" | "names";

/** A word or phrase of the query that was found as another. */
export type MatchedWord = {
  typed: string;
  found: string;
  /** BCP 47 base language of `found`. */
  language: string;
  how: "completed" | "corrected" | "translated";
};

/** What else a part of the query was looked for as, in one other language; likeliest first. */
export type QueryTranslation = { typed: string; language: string; texts: string[] };

export const searchLimits = {
  /** Longer text is no query; the tail is dropped with a notice. */
  queryMax: 2_000,
  sizeDefault: 20,
  sizeMax: 100,
  /** Deeper pages cost the engine more than they give a reader. */
  pageMax: 500,
  /** Values of one facet in one request. */
  facetValuesMax: 50,
  suggestionsMax: 8,
  /** Values of a facet on a page; the rest is shown when asked for. */
  facetValuesShown: 8,
  /** Hits of several types in one order; one type alone goes on. */
  togetherMax: 1_000,
} as const;

export type FacetValueView = { value: string; label: string; count: number; selected: boolean };
/** `more`: values that are left out until they are asked for. */
export type FacetView = { name: FacetName; values: FacetValueView[]; more: number };

/** What was found; threads and questions are told apart by word and sign. */
type FoundThing =
  | { type: "resource"; resource: ResourceItem }
  | { type: "thread"; thread: ThreadItem }
  | { type: "question"; question: QuestionItem };

export type SearchHitView = FoundThing & {
  title: MarkedText;
  /** Up to two lines around the match, or the beginning of the summary. */
  excerpt: MarkedText | null;
  score: number;
  /** Why it is shown; null when no words were asked for. */
  reason: { fields: MatchedField[]; words: MatchedWord[] } | null;
};

export type ResourceHitView = Extract<SearchHitView, { type: "resource" }>;

/** How many of each type the words find, whichever are shown. */
export type TypeCount = { type: SearchedType; count: number; selected: boolean };

/** A filter that was written among the words, as "year:2015..2020"; `label` in the reader's language. */
export type WrittenFilter = { name: FilterName; label: string };

export type SearchView = {
  query: string;
  /** The words that were searched when they differ from the query ("showing results for …"). */
  corrected: string | null;
  /** A likelier spelling, offered only: what was typed finds something too. */
  didYouMean: string | null;
  /** Base language that the words were taken for. */
  language: string;
  translations: QueryTranslation[];
  writtenFilters: WrittenFilter[];
  /** Matches that one filter alone turns away; filters that hide nothing are left out. */
  hidden: { name: FilterName; count: number }[];
  total: number;
  page: number;
  pageCount: number;
  hits: SearchHitView[];
  /** Empty where only the library was searched. */
  types: TypeCount[];
  facets: FacetView[];
  /** For an empty result: what else may help. */
  nearestTopics: { slug: string; label: string }[];
};

export type SuggestionView =
  | {
      type: "resource";
      resourceId: number;
      slug: string;
      text: string;
      lang: string;
      dir: "ltr" | "rtl";
      kind: ResourceKind;
    }
  | { type: "thread"; threadId: number; slug: string; text: string; lang: string; dir: "ltr" | "rtl" }
  | { type: "question"; questionId: number; slug: string; text: string; lang: string; dir: "ltr" | "rtl" }
  | { type: "topic"; slug: string; text: string }
  | { type: "place"; slug: string; text: string }
  | { type: "query"; text: string };
