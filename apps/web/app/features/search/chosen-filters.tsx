import { Trans, useLingui } from "@lingui/react/macro";
import type { FacetView, YearRange } from "@plaza/types/search";
import { Link } from "react-router";
import { useFacetLabel } from "./facet-names.ts";
import styles from "./chosen-filters.module.css";
import { hasYears, searchHref, type SearchState, without, withoutFilter, withoutFilters } from "./search-state.ts";

/** What narrows the list, each with a way to take it back: no filter acts in silence. */
export function ChosenFilters({ path, state, facets }: { path: string; state: SearchState; facets: FacetView[] }) {
  const { t } = useLingui();
  const labelOf = useFacetLabel();
  const chosen = facets.flatMap(({ name, values }) =>
    values
      .filter(({ selected }) => selected)
      .map((value) => ({ name, value: value.value, label: labelOf(name, value) })),
  );
  if (chosen.length === 0 && !hasYears(state)) return null;
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
        <ChosenYears path={path} state={state} />
        <li>
          <Link to={searchHref(path, withoutFilters(state))} className={styles["all"]}>
            <Trans>Remove all filters</Trans>
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function ChosenYears({ path, state }: { path: string; state: SearchState }) {
  const { t } = useLingui();
  const words = useYearWords()(state.years);
  if (words === null) return null;
  return (
    <li>
      <Link
        to={searchHref(path, without(state, "year"))}
        className={styles["filter"]}
        aria-label={t`Remove the filter ${words}`}
      >
        {words} <span aria-hidden="true">×</span>
      </Link>
    </li>
  );
}

/** Null for no limit at all. */
function useYearWords(): (years: YearRange) => string | null {
  const { t } = useLingui();
  return ({ from, to }) => {
    if (from !== null && to !== null) return from === to ? String(from) : `${from}–${to}`;
    if (from !== null) return t`since ${from}`;
    return to === null ? null : t`until ${to}`;
  };
}
