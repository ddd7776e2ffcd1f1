import type { MarkedText, ResourceItem, ResourceKind } from "./resources.ts";

/** What can be found; people, networks, questions and learning join as they are built. */
export const documentTypes = ["resource"] as const;
export type DocumentType = (typeof documentTypes)[number];

export const sortOrders = ["relevance", "newest", "title"] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Facets in the order in which they are shown. */
export const facetNames = ["topic", "kind", "lang", "country"] as const;
export type FacetName = (typeof facetNames)[number];

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
} as const;

export type FacetValueView = { value: string; label: string; count: number; selected: boolean };
export type FacetView = { name: FacetName; values: FacetValueView[] };

export type SearchHitView = {
  resource: ResourceItem;
  title: MarkedText;
  /** Up to two lines around the match, or the beginning of the summary. */
  excerpt: MarkedText | null;
  score: number;
};

export type SearchView = {
  query: string;
  /** The words that were searched when they differ from the query ("showing results for …"). */
  corrected: string | null;
  total: number;
  page: number;
  pageCount: number;
  hits: SearchHitView[];
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
  | { type: "topic"; slug: string; text: string }
  | { type: "place"; slug: string; text: string }
  | { type: "query"; text: string };
