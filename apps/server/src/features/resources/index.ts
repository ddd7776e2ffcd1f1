export { listResourcesById } from "./list-resources.ts";
export { toResourceItem } from "./resource-item.view.ts";
export { resourceSearchSelect, toSearchDocument } from "./resource.search.ts";
export { slugOf } from "./slug.ts";
