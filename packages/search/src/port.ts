import type {
  DocumentType,
  FacetName,
  FilterName,
  MatchedField,
  MatchedWord,
  MemberFacetName,
  QueryTranslation,
  SortOrder,
  YearRange,
} from "@plaza/types/search";

export type { FilterName, MatchedField, MatchedWord, QueryTranslation, YearRange };

/** Facets of any type of document; `facetsOfType` says which of them a type has. */
export type IndexFacet = FacetName | MemberFacetName;

/** One entry for each facet of resources, and for those that other types have besides. */
export type ByFacet<Value> = Record<FacetName, Value> & Partial<Record<IndexFacet, Value>>;

/** What an index holds of one thing. Texts are plain text; facet values are ids and codes, never labels. */
export type SearchDocument = {
  type: DocumentType;
  id: number;
  /** BCP 47 of the title and body, "und" when unknown. */
  language: string;
  title: string;
  summary: string;
  body: string;
  /** Further words it should be found by, in its language: publisher, creators, keywords, names of its topics and place. */
  terms: string[];
  /** The same in other languages, each analysed as its own: what makes a topic findable by its name in any of them. */
  otherTerms?: { language: string; text: string }[];
  facets: ByFacet<string[]>;
  /** Who may see it: "everyone", or names of groups such as "network:12". */
  audiences: string[];
  /** Groups for whom a fuller document stands for the same thing: they do not see this one. */
  exceptFor?: string[];
  /** What speaks for it beside its words (answered, reviewed): a factor on its score, 1 when nothing does. */
  boost?: number;
  year: number | null;
  /** Milliseconds since 1970; sorts "newest". */
  publishedAt: number;
};

export type SearchFilters = Partial<Record<IndexFacet, string[]>>;

export type SearchQuery = {
  /** As typed, operators included; empty text means everything. */
  text: string;
  types: DocumentType[];
  /** Values of one facet are alternatives, facets are all required. */
  filters: SearchFilters;
  /** Whose eyes it is for: documents of other audiences are neither shown nor counted. */
  audiences: string[];
  /** Years of publication, both included; null leaves an end open. */
  years?: YearRange;
  /** Interface language: how the words are most likely meant. Never a filter. */
  readerLanguage: string;
  sort: SortOrder;
  /** From 1. */
  page: number;
  size: number;
  /** Take the words as they are: no completion, no correction. */
  exact: boolean;
};

export type SearchHit = {
  type: DocumentType;
  id: number;
  language: string;
  score: number;
  /** Why it is shown; empty when nothing was asked for. */
  fields: MatchedField[];
  words: MatchedWord[];
};

export type SearchResult = {
  hits: SearchHit[];
  total: number;
  /** Counts over all matches. A facet's own filter does not narrow its own counts. */
  facets: ByFacet<Record<string, number>>;
  /** Matches that one filter alone turns away. */
  hidden: ByFacet<number> & { year: number };
  /** Base language that the words were taken for; "und" when nothing was asked for. */
  language: string;
  /** The text that was searched, where typing errors were corrected; else null. */
  corrected: string | null;
  /** A likelier spelling that was not searched, because what was typed finds something too; else null. */
  didYouMean: string | null;
  translations: QueryTranslation[];
  /** Words to mark in titles and texts: surface forms as typed, completed and corrected. */
  marks: string[];
  tookMs: number;
};

export type SuggestQuery = {
  prefix: string;
  types: DocumentType[];
  readerLanguage: string;
  audiences: string[];
  limit: number;
};

export type Suggestion = { type: DocumentType; id: number; language: string; text: string };

/** Rows of the change log, already read: a document to put, or an id to remove. */
export type SearchChanges = { put: SearchDocument[]; remove: { type: DocumentType; id: number }[]; cursor: string };

export type IndexStatus = {
  ready: boolean;
  documents: number;
  /** Where in the change log the index stands; null before the first build. */
  cursor: string | null;
  /** Generation of the database that it was built for; a lower one is rebuilt. */
  generation: number | null;
  analyserVersion: string;
  bytes: number;
  /** What works less well than it should, in words; empty when all is well. */
  problems: string[];
};

/** One contract for every engine; `packages/search/src/port.suite.ts` tests each of them. */
export interface SearchIndex {
  search(query: SearchQuery): Promise<SearchResult>;
  /** Titles that continue what was typed. */
  suggest(query: SuggestQuery): Promise<Suggestion[]>;
  /** Removals first. Idempotent: the same changes may come again after a crash. */
  apply(changes: SearchChanges): Promise<void>;
  /** Builds anew beside the present index and swaps when whole. `documents` yields batches; searching goes on meanwhile. */
  rebuild(documents: AsyncIterable<SearchDocument[]>, stamp: { cursor: string; generation: number }): Promise<void>;
  /** Ids held, for comparison with the database, ascending. */
  listIds(type: DocumentType): Promise<number[]>;
  status(): Promise<IndexStatus>;
  close(): Promise<void>;
}
