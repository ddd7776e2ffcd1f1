import type { NetworkRole } from "@plaza/types/networks";

const leaders: readonly NetworkRole[] = ["steward", "facilitator"];

/** Staff everywhere; stewards and facilitators in their network. `networkRole`: hers where the thing stands, null outside of networks. */
export const isModeratorOf = (viewer: { isStaff: boolean } | null, networkRole: NetworkRole | null): boolean =>
  viewer !== null && (viewer.isStaff || (networkRole !== null && leaders.includes(networkRole)));
