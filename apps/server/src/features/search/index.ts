export { SearchFeed } from "./search-feed.ts";
export { findDocuments, type SearchDeps } from "./find-documents.ts";
