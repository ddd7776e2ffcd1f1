import { Trans } from "@lingui/react/macro";
import type { NetworkFacet } from "@plaza/types/networks";
import { Form } from "react-router";
import { Button } from "../../ui/button.tsx";
import { CheckboxList } from "../../ui/checkbox-list.tsx";
import { useNetworkFacetLabel, useNetworkFacetNames } from "./network-words.ts";
import styles from "./network-filters.module.css";
import { countNetworkFilters, networksHref, type NetworksState } from "./networks-state.ts";

type Props = { path: string; state: NetworksState; facets: NetworkFacet[] };

/** Facets with counts, several at once; beside the list, or behind a disclosure where there is no room. */
export function NetworkFilters({ path, state, facets }: Props) {
  const chosen = countNetworkFilters(state);
  const shown = facets.filter(({ values }) => values.length > 0);
  if (chosen === 0 && shown.length === 0) return null;
  return (
    <details className={styles["filters"]}>
      <summary className={styles["summary"]}>
        {chosen === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({chosen})</Trans>}
      </summary>
      <Form action={path} key={networksHref(path, state)}>
        {state.isMine ? <input type="hidden" name="mine" value="1" /> : null}
        {shown.map((facet) => (
          <Facet key={facet.name} facet={facet} />
        ))}
        <div className={styles["apply"]}>
          <Button variant="secondary">
            <Trans>Apply filters</Trans>
          </Button>
        </div>
      </Form>
    </details>
  );
}

function Facet({ facet: { name, values } }: { facet: NetworkFacet }) {
  const names = useNetworkFacetNames();
  const labelOf = useNetworkFacetLabel();
  return (
    <div className={styles["facet"]}>
      <CheckboxList
        name={name}
        legend={names[name]}
        options={values.map((value) => ({
          value: value.value,
          label: labelOf(name, value),
          count: value.count,
          isChecked: value.selected,
        }))}
      />
    </div>
  );
}
