import { peopleFacetNames } from "@plaza/types/people";
import type { PeopleState } from "./people-state.ts";

type Props = Pick<PeopleState, "sort"> & Partial<Pick<PeopleState, "q" | "exact" | "filters" | "like">>;

/** What a form of the directory does not show and must not lose. */
export function KeptPeopleValues({ q = "", sort, exact = false, filters, like = false }: Props) {
  return (
    <>
      {q === "" ? null : <input type="hidden" name="q" value={q} />}
      {peopleFacetNames.flatMap((name) =>
        (filters?.[name] ?? []).map((value) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        )),
      )}
      {like ? <input type="hidden" name="like" value="1" /> : null}
      {sort === null ? null : <input type="hidden" name="sort" value={sort} />}
      {exact ? <input type="hidden" name="exact" value="1" /> : null}
    </>
  );
}
