export { SearchFeed } from "./search-feed.ts";
