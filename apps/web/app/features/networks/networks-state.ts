import { type NetworkFacetName, networkFacetNames } from "@plaza/types/networks";
import type { ListNetworksInput } from "@plaza/types/inputs/networks";
import type { Locale } from "../../lib/locales.ts";

/** What is asked of the list of networks, as its address says it. */
export type NetworksState = {
  filters: Record<NetworkFacetName, string[]>;
  isMine: boolean;
  cursor: string | null;
};

const valuesMax = 20;
const noFilters: NetworksState["filters"] = { topic: [], lang: [], country: [], kind: [], policy: [] };

/** Never fails: what is no value falls away, what is too long is cut. */
export function readNetworksState(params: URLSearchParams): NetworksState {
  const filters = { ...noFilters };
  for (const name of networkFacetNames) {
    const values = params.getAll(name).map((value) => value.slice(0, 100).toWellFormed().replaceAll("\u0000", ""));
    filters[name] = [...new Set(values)].filter(Boolean).slice(0, valuesMax);
  }
  return { filters, isMine: params.get("mine") === "1", cursor: params.get("after")?.slice(0, 40) ?? null };
}

export const toNetworksInput = ({ filters, isMine, cursor }: NetworksState, locale: Locale): ListNetworksInput => ({
  locale,
  ...filters,
  isMine,
  cursor,
});

/** The address of a state; what is as usual is left out. */
export function networksHref(path: string, { filters, isMine, cursor }: NetworksState): string {
  const params = new URLSearchParams();
  for (const name of networkFacetNames) for (const value of filters[name]) params.append(name, value);
  if (isMine) params.append("mine", "1");
  if (cursor !== null) params.append("after", cursor);
  const query = params.toString();
  return query === "" ? path : `${path}?${query}`;
}

export const countNetworkFilters = ({ filters }: NetworksState): number =>
  networkFacetNames.reduce((sum, name) => sum + filters[name].length, 0);
