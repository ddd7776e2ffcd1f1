import { Trans } from "@lingui/react/macro";
import { type FacetView } from "@plaza/types/search";
import { Form } from "react-router";
import { Button } from "../../ui/button.tsx";
import { CheckboxList } from "../../ui/checkbox-list.tsx";
import { useFacetLabel, useFacetNames } from "./facet-names.ts";
import styles from "./filter-form.module.css";
import { KeptValues } from "./kept-values.tsx";
import { countFilters, searchHref, type SearchState } from "./search-state.ts";

/** Facets with counts, several at once; beside the results, or behind a disclosure where there is no room. */
export function FilterForm({ path, state, facets }: { path: string; state: SearchState; facets: FacetView[] }) {
  const chosen = countFilters(state);
  if (facets.every(({ values }) => values.length === 0)) return null;
  return (
    <details className={styles["filters"]}>
      <summary className={styles["summary"]}>
        {chosen === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({chosen})</Trans>}
      </summary>
      <Form action={path} className={styles["form"]} key={searchHref(path, state)}>
        <KeptValues q={state.q} sort={state.sort} exact={state.exact} />
        <Facets facets={facets} />
        <div className={styles["apply"]}>
          <Button variant="secondary">
            <Trans>Apply filters</Trans>
          </Button>
        </div>
      </Form>
    </details>
  );
}

function Facets({ facets }: { facets: FacetView[] }) {
  const names = useFacetNames();
  const labelOf = useFacetLabel();
  return facets
    .filter(({ values }) => values.length > 0)
    .map(({ name, values }) => (
      <div key={name} className={styles["facet"]}>
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
    ));
}
