import { useLingui } from "@lingui/react/macro";
import type { FacetView, TypeCount, YearRange } from "@plaza/types/search";
import { ChosenList } from "../../ui/results/chosen-list.tsx";
import { useFacetLabel, useTypeNames } from "./facet-names.ts";
import { searchHref, type SearchState, without, withoutFilter, withoutFilters, withoutType } from "./search-state.ts";

type Props = { path: string; state: SearchState; facets: FacetView[]; types: TypeCount[] };

/** What narrows the list, each with a way to take it back: no filter acts in silence. */
export function ChosenFilters({ path, state, facets, types }: Props) {
  const typeNames = useTypeNames();
  const labelOf = useFacetLabel();
  const yearWords = useYearWords()(state.years);
  const chosen = facets.flatMap(({ name, values }) =>
    values
      .filter(({ selected }) => selected)
      .map((value) => ({
        key: `${name} ${value.value}`,
        label: labelOf(name, value),
        href: searchHref(path, withoutFilter(state, name, value.value)),
      })),
  );
  const things = types
    .filter(({ selected }) => selected)
    .map(({ type }) => ({ key: type, label: typeNames[type], href: searchHref(path, withoutType(state, type)) }));
  const years =
    yearWords === null ? [] : [{ key: "years", label: yearWords, href: searchHref(path, without(state, "year")) }];
  return <ChosenList chosen={[...things, ...chosen, ...years]} clearHref={searchHref(path, withoutFilters(state))} />;
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
