import { Trans, useLingui } from "@lingui/react/macro";
import type { FacetView } from "@plaza/types/search";
import { Link } from "react-router";
import { useFacetLabel } from "./facet-names.ts";
import styles from "./chosen-filters.module.css";
import { searchHref, type SearchState, withoutFilter, withoutFilters } from "./search-state.ts";

/** What narrows the list, each with a way to take it back: no filter acts in silence. */
export function ChosenFilters({ path, state, facets }: { path: string; state: SearchState; facets: FacetView[] }) {
  const { t } = useLingui();
  const labelOf = useFacetLabel();
  const chosen = facets.flatMap(({ name, values }) =>
    values
      .filter(({ selected }) => selected)
      .map((value) => ({ name, value: value.value, label: labelOf(name, value) })),
  );
  if (chosen.length === 0) return null;
  return (
    <nav aria-label={t`Chosen filters`} className={styles["chosen"]}>
      <ul role="list">
        {chosen.map(({ name, value, label }) => (
          <li key={`${name} ${value}`}>
            <Link
              to={searchHref(path, withoutFilter(state, name, value))}
              className={styles["filter"]}
              aria-label={t`Remove the filter ${label}`}
            >
              {label} <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
        <li>
          <Link to={searchHref(path, withoutFilters(state))} className={styles["all"]}>
            <Trans>Remove all filters</Trans>
          </Link>
        </li>
      </ul>
    </nav>
  );
}
