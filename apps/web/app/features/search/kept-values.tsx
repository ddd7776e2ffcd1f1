import { facetNames } from "@plaza/types/search";
import { noYears, type SearchState } from "./search-state.ts";

type Props = Pick<SearchState, "sort"> & Partial<Pick<SearchState, "q" | "types" | "exact" | "filters" | "years">>;

/** What a form of a search does not show and must not lose. */
export function KeptValues({ q = "", types = [], sort, exact = false, filters, years = noYears }: Props) {
  return (
    <>
      {q === "" ? null : <input type="hidden" name="q" value={q} />}
      {types.map((type) => (
        <input key={type} type="hidden" name="type" value={type} />
      ))}
      {facetNames.flatMap((name) =>
        (filters?.[name] ?? []).map((value) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        )),
      )}
      {years.from === null ? null : <input type="hidden" name="from" value={years.from} />}
      {years.to === null ? null : <input type="hidden" name="to" value={years.to} />}
      {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
      {exact ? <input type="hidden" name="exact" value="1" /> : null}
    </>
  );
}
