export { listVisibleNetworks } from "./list-for-sitemap.ts";
export { listNetworkRecords, networkRecord } from "./network.record.ts";
export { suggestNetworks } from "./suggest-networks.ts";
