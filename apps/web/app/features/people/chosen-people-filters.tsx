import { useLingui } from "@lingui/react/macro";
import type { PeopleView } from "@plaza/types/people";
import { ChosenList } from "../../ui/results/chosen-list.tsx";
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
          href: peopleHref(path, withPeopleFilter(state, name, others)),
        };
      }),
  );
  const place = ownPlace?.name ?? "";
  const like = {
    key: "like",
    label: t`Places like ${place}`,
    href: peopleHref(path, { ...state, like: false, page: 1 }),
  };
  return (
    <ChosenList
      chosen={[...chosen, ...(state.like && ownPlace !== null ? [like] : [])]}
      clearHref={peopleHref(path, withoutPeopleFilters(state))}
    />
  );
}
