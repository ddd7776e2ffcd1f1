export { createEmbeddedIndex, type EmbeddedIndexOptions } from "./embedded/embedded-index.ts";
export { SearchEngineFailed, SearchIndexNotReady } from "./errors.ts";
export type {
  IndexStatus,
  SearchChanges,
  SearchDocument,
  SearchFilters,
  SearchHit,
  SearchIndex,
  SearchQuery,
  SearchResult,
  Suggestion,
} from "./port.ts";
