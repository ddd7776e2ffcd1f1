import type { DocumentType, FacetName, SortOrder } from "@plaza/types/search";

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
  facets: Record<FacetName, string[]>;
  year: number | null;
  /** Milliseconds since 1970; sorts "newest". */
  publishedAt: number;
};

export type SearchFilters = Partial<Record<FacetName, string[]>>;

export type SearchQuery = {
  /** As typed; empty text means everything. */
  text: string;
  types: DocumentType[];
  /** Values of one facet are alternatives, facets are all required. */
  filters: SearchFilters;
  /** Interface language: how the words are most likely meant. Never a filter. */
  readerLanguage: string;
  sort: SortOrder;
  /** From 1. */
  page: number;
  size: number;
  /** Take the words as they are: no completion, no correction. */
  exact: boolean;
};

export type SearchHit = { type: DocumentType; id: number; language: string; score: number };

export type SearchResult = {
  hits: SearchHit[];
  total: number;
  /** Counts over all matches. A facet's own filter does not narrow its own counts. */
  facets: Record<FacetName, Record<string, number>>;
  /** The text that was searched, where typing errors were corrected; else null. */
  corrected: string | null;
  /** Words to mark in titles and texts: surface forms as typed, completed and corrected. */
  marks: string[];
  tookMs: number;
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
};

/** One contract for every engine; `packages/search/src/port.suite.ts` tests each of them. */
export interface SearchIndex {
  search(query: SearchQuery): Promise<SearchResult>;
  /** Titles that continue what was typed. */
  suggest(prefix: string, readerLanguage: string, limit: number): Promise<Suggestion[]>;
  /** Removals first. Idempotent: the same changes may come again after a crash. */
  apply(changes: SearchChanges): Promise<void>;
  /** Builds anew beside the present index and swaps when whole. `documents` yields batches; searching goes on meanwhile. */
  rebuild(documents: AsyncIterable<SearchDocument[]>, stamp: { cursor: string; generation: number }): Promise<void>;
  /** Ids held, for comparison with the database, ascending. */
  listIds(type: DocumentType): Promise<number[]>;
  status(): Promise<IndexStatus>;
  close(): Promise<void>;
}
