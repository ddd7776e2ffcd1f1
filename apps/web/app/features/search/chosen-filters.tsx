import { useLingui } from "@lingui/react/macro";
import type { FacetView, YearRange } from "@plaza/types/search";
import { ChosenList } from "../../ui/results/chosen-list.tsx";
import { useFacetLabel } from "./facet-names.ts";
import { searchHref, type SearchState, without, withoutFilter, withoutFilters } from "./search-state.ts";

/** What narrows the list, each with a way to take it back: no filter acts in silence. */
export function ChosenFilters({ path, state, facets }: { path: string; state: SearchState; facets: FacetView[] }) {
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
  const years =
    yearWords === null ? [] : [{ key: "years", label: yearWords, href: searchHref(path, without(state, "year")) }];
  return <ChosenList chosen={[...chosen, ...years]} clearHref={searchHref(path, withoutFilters(state))} />;
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
