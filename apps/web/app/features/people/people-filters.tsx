import { Trans, useLingui } from "@lingui/react/macro";
import type { PeopleFacetView, PeopleView } from "@plaza/types/people";
import { Form } from "react-router";
import { Button } from "../../ui/button.tsx";
import { CheckboxList } from "../../ui/checkbox-list.tsx";
import { KeptPeopleValues } from "./kept-people-values.tsx";
import styles from "./people-filters.module.css";
import { countPeopleFilters, peopleHref, type PeopleState } from "./people-state.ts";
import { usePeopleFacetNames, usePeopleLabel } from "./people-words.ts";

type Props = { path: string; state: PeopleState; found: Pick<PeopleView, "facets" | "ownPlace"> };

/** Facets with counts, several at once; beside the list, or behind a disclosure where there is no room. */
export function PeopleFilters({ path, state, found: { facets, ownPlace } }: Props) {
  const chosen = countPeopleFilters(state);
  if (chosen === 0 && facets.every(({ values }) => values.length === 0)) return null;
  return (
    <details className={styles["filters"]} open={state.all !== null}>
      <summary className={styles["summary"]}>
        {chosen === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({chosen})</Trans>}
      </summary>
      <Form action={path} key={peopleHref(path, state)}>
        <KeptPeopleValues q={state.q} sort={state.sort} exact={state.exact} />
        {ownPlace === null ? null : <LikeMine place={ownPlace.name} isChecked={state.like} />}
        {facets.map((facet) => (facet.values.length === 0 ? null : <Facet key={facet.name} facet={facet} />))}
        <div className={styles["apply"]}>
          <Button variant="secondary">
            <Trans>Apply filters</Trans>
          </Button>
        </div>
      </Form>
    </details>
  );
}

function Facet({ facet: { name, values, more } }: { facet: PeopleFacetView }) {
  const names = usePeopleFacetNames();
  const labelOf = usePeopleLabel();
  const facetName = names[name];
  return (
    <div className={styles["facet"]}>
      <CheckboxList
        name={name}
        legend={facetName}
        options={values.map((value) => ({
          value: value.value,
          label: labelOf(name, value),
          count: value.count,
          isChecked: value.selected,
        }))}
      >
        {more === 0 ? null : (
          <button name="all" value={name} className={styles["more"]}>
            <Trans>Show {more} more</Trans> <span className="visually-hidden">({facetName})</span>
          </button>
        )}
      </CheckboxList>
    </div>
  );
}

function LikeMine({ place, isChecked }: { place: string; isChecked: boolean }) {
  const { t } = useLingui();
  const options = [{ value: "1", label: t`Only places like ${place}`, isChecked }];
  return (
    <div className={styles["facet"]}>
      <CheckboxList name="like" legend={t`Places like mine`} options={options} />
    </div>
  );
}
