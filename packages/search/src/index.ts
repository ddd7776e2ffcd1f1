export { createEmbeddedIndex, type EmbeddedIndexOptions } from "./embedded/embedded-index.ts";
export { type TextEmbedder, withEmbeddings } from "./embeddings/with-embeddings.ts";
export { sortKeyOf } from "./embedded/sort-key.ts";
export { SearchEngineFailed, SearchIndexNotReady } from "./errors.ts";
export { type FallbackIndex, type FallbackReason, withFallback } from "./fallback/fallback-index.ts";
export { createMeilisearchIndex, type MeilisearchIndex } from "./meilisearch/meilisearch-index.ts";
export { defaultLexiconFolder, openLexiconFolder } from "./query/lexicon-folder.ts";
export { narrower, readFields } from "./query/read-fields.ts";
export type {
  FilterName,
  IndexFacet,
  IndexStatus,
  MatchedField,
  MatchedWord,
  QueryTranslation,
  SearchChanges,
  SearchDocument,
  SearchFilters,
  SearchHit,
  SearchIndex,
  SearchQuery,
  SearchResult,
  Suggestion,
  SuggestQuery,
  YearRange,
} from "./port.ts";
