export { closeDays } from "./close-days.ts";
export { hashSource, openDay } from "./day-salt.ts";
export { dayOf } from "./days.ts";
export { type NoteSearch, observeSearches } from "./observe-searches.ts";
export { type InsightReport, readInsight } from "./read-insight.ts";
export { mayKeepText } from "./search-insight.policy.ts";
export { SearchInsight } from "./search-insight.ts";
export { sourceNetwork, trustedProxies } from "./source-network.ts";
