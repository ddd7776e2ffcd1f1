export { citeTogether, listCitable } from "./citations/cite-together.ts";
export { writeCitations } from "./citations/download.ts";
export type { CitableRow } from "./citations/to-csl.ts";
export { listReadableResources, listResourcesById } from "./list-resources.ts";
export { loadStarter } from "./load-starter.ts";
export { canReadResource } from "./resource.policy.ts";
export { toResourceItem } from "./resource-item.view.ts";
export { resourceSource } from "./resource-source.ts";
export { slugOf } from "./slug.ts";
