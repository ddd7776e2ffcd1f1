import { useLingui } from "@lingui/react/macro";
import type { PeopleView } from "@plaza/types/people";
import { FilterFacet } from "../../ui/results/filter-facet.tsx";
import { FilterPanel } from "../../ui/results/filter-panel.tsx";
import { KeptPeopleValues } from "./kept-people-values.tsx";
import { countPeopleFilters, peopleHref, type PeopleState } from "./people-state.ts";
import { usePeopleFacetNames, usePeopleLabel } from "./people-words.ts";

type Props = { path: string; state: PeopleState; found: Pick<PeopleView, "facets" | "ownPlace"> };

/** Facets with counts, and the places like the viewer's own. */
export function PeopleFilters({ path, state, found: { facets, ownPlace } }: Props) {
  const names = usePeopleFacetNames();
  const labelOf = usePeopleLabel();
  const chosen = countPeopleFilters(state);
  const shown = facets.filter(({ values }) => values.length > 0);
  if (chosen === 0 && shown.length === 0) return null;
  return (
    <FilterPanel path={path} address={peopleHref(path, state)} chosen={chosen} isOpen={state.all !== null}>
      <KeptPeopleValues q={state.q} sort={state.sort} exact={state.exact} />
      {ownPlace === null ? null : <LikeMine place={ownPlace.name} isChecked={state.like} />}
      {shown.map(({ name, values, more }) => (
        <FilterFacet
          key={name}
          name={name}
          legend={names[name]}
          values={values}
          labelOf={(value) => labelOf(name, value)}
          more={more}
        />
      ))}
    </FilterPanel>
  );
}

function LikeMine({ place, isChecked }: { place: string; isChecked: boolean }) {
  const { t } = useLingui();
  return (
    <FilterFacet
      name="like"
      legend={t`Places like mine`}
      values={[{ value: "1", selected: isChecked }]}
      labelOf={() => t`Only places like ${place}`}
    />
  );
}
