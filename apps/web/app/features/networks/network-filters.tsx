import type { NetworkFacet } from "@plaza/types/networks";
import { FilterFacet } from "../../ui/results/filter-facet.tsx";
import { FilterPanel } from "../../ui/results/filter-panel.tsx";
import { useNetworkFacetLabel, useNetworkFacetNames } from "./network-words.ts";
import { countNetworkFilters, networksHref, type NetworksState } from "./networks-state.ts";

type Props = { path: string; state: NetworksState; facets: NetworkFacet[] };

/** Facets with counts. */
export function NetworkFilters({ path, state, facets }: Props) {
  const names = useNetworkFacetNames();
  const labelOf = useNetworkFacetLabel();
  const chosen = countNetworkFilters(state);
  const shown = facets.filter(({ values }) => values.length > 0);
  if (chosen === 0 && shown.length === 0) return null;
  return (
    <FilterPanel path={path} address={networksHref(path, state)} chosen={chosen}>
      {state.isMine ? <input type="hidden" name="mine" value="1" /> : null}
      {shown.map(({ name, values }) => (
        <FilterFacet
          key={name}
          name={name}
          legend={names[name]}
          values={values}
          labelOf={(value) => labelOf(name, value)}
        />
      ))}
    </FilterPanel>
  );
}
