import { facetNames } from "@plaza/types/search";
import type { SearchState } from "./search-state.ts";

type Props = Pick<SearchState, "sort"> & Partial<Pick<SearchState, "q" | "exact" | "filters">>;

/** What a form of a search does not show and must not lose. */
export function KeptValues({ q = "", sort, exact = false, filters }: Props) {
  return (
    <>
      {q === "" ? null : <input type="hidden" name="q" value={q} />}
      {facetNames.flatMap((name) =>
        (filters?.[name] ?? []).map((value) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        )),
      )}
      {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
      {exact ? <input type="hidden" name="exact" value="1" /> : null}
    </>
  );
}
