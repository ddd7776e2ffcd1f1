export { documentSources } from "./document-sources.ts";
export { SearchFeed } from "./search-feed.ts";
