import { Trans, useLingui } from "@lingui/react/macro";
import type { PeopleView } from "@plaza/types/people";
import { Link } from "react-router";
import styles from "./chosen-people-filters.module.css";
import {
  countPeopleFilters,
  peopleHref,
  type PeopleState,
  withoutPeopleFilters,
  withPeopleFilter,
} from "./people-state.ts";
import { usePeopleLabel } from "./people-words.ts";

type Props = { path: string; state: PeopleState; found: Pick<PeopleView, "facets" | "ownPlace"> };

/** What narrows the list, each with a way to take it back. */
export function ChosenPeopleFilters({ path, state, found: { facets, ownPlace } }: Props) {
  const { t } = useLingui();
  const labelOf = usePeopleLabel();
  if (countPeopleFilters(state) === 0) return null;
  const chosen = facets.flatMap(({ name, values }) =>
    values
      .filter(({ selected }) => selected)
      .map((value) => {
        const others = state.filters[name].filter((one) => one.toLowerCase() !== value.value.toLowerCase());
        return {
          key: `${name} ${value.value}`,
          label: labelOf(name, value),
          without: withPeopleFilter(state, name, others),
        };
      }),
  );
  const place = ownPlace?.name ?? "";
  const like = { key: "like", label: t`Places like ${place}`, without: { ...state, like: false, page: 1 } };
  return (
    <nav aria-label={t`Chosen filters`} className={styles["chosen"]}>
      <ul role="list">
        {[...chosen, ...(state.like && ownPlace !== null ? [like] : [])].map(({ key, label, without }) => (
          <li key={key}>
            <Link
              to={peopleHref(path, without)}
              className={styles["filter"]}
              aria-label={t`Remove the filter ${label}`}
            >
              {label} <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
        <li>
          <Link to={peopleHref(path, withoutPeopleFilters(state))} className={styles["all"]}>
            <Trans>Remove all filters</Trans>
          </Link>
        </li>
      </ul>
    </nav>
  );
}
