import type { ResourceState } from "@plaza/types/resources";

/** A withdrawn resource keeps its page, which says why it was withdrawn: others cite it. */
export const canReadResource = (resource: { state: ResourceState }): boolean =>
  resource.state === "published" || resource.state === "withdrawn";

/** Lists, search, feeds and counts name published resources only. */
export const canListResource = (resource: { state: ResourceState }): boolean => resource.state === "published";
