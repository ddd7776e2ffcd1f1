import { Trans, useLingui } from "@lingui/react/macro";
import { type FacetView, searchLimits, type TypeCount } from "@plaza/types/search";
import { type MouseEvent, useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigationType, useSubmit } from "react-router";
import { focusElsewhere } from "../../lib/focus-elsewhere.ts";
import { FilterFacet } from "../../ui/results/filter-facet.tsx";
import { FilterPanel } from "../../ui/results/filter-panel.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useFacetLabel, useFacetNames, useTypeNames } from "./facet-names.ts";
import styles from "./filter-form.module.css";
import { KeptValues } from "./kept-values.tsx";
import { countFilters, searchHref, type SearchState } from "./search-state.ts";

type Props = { path: string; state: SearchState; facets: FacetView[]; types: TypeCount[] };

/** Facets with counts, several at once; beside the results, or behind a disclosure where there is no room. */
export function FilterForm({ path, state, facets, types }: Props) {
  const chosen = countFilters(state);
  const form = useFocusOnMore(state);
  if (chosen === 0 && facets.every(({ values }) => values.length === 0)) return null;
  return (
    <FilterPanel path={path} address={searchHref(path, state)} chosen={chosen} isOpen={state.all !== null} form={form}>
      <KeptValues q={state.q} sort={state.sort} exact={state.exact} />
      <Types types={types} />
      <Facets facets={facets} />
      <Years state={state} />
    </FilterPanel>
  );
}

/** Nothing to choose where only one kind of thing is searched, or found. */
function Types({ types }: { types: TypeCount[] }) {
  const { t } = useLingui();
  const names = useTypeNames();
  if (types.filter(({ count, selected }) => count > 0 || selected).length < 2) return null;
  return (
    <FilterFacet
      name="type"
      legend={t`Kind of thing`}
      values={types.map(({ type, ...counted }) => ({ ...counted, value: type, type }))}
      labelOf={({ type }) => names[type]}
    />
  );
}

function Facets({ facets }: { facets: FacetView[] }) {
  const names = useFacetNames();
  const labelOf = useFacetLabel();
  const showMore = useShowMore();
  return facets
    .filter(({ values }) => values.length > 0)
    .map(({ name, values, more }) => (
      <FilterFacet
        key={name}
        name={name}
        legend={names[name]}
        values={values}
        labelOf={(value) => labelOf(name, value)}
        more={more}
        onMore={showMore}
      />
    ));
}

/** Sends the form, so that boxes that were ticked before are not forgotten; stays where the reader is. */
function useShowMore(): (event: MouseEvent<HTMLButtonElement>) => void {
  const submit = useSubmit();
  return (event) => {
    event.preventDefault();
    void submit(event.currentTarget, { preventScrollReset: true, state: focusElsewhere });
  };
}

function Years({ state: { years } }: Pick<Props, "state">) {
  const { t } = useLingui();
  return (
    <fieldset className={styles["years"]}>
      <legend>
        <Trans>Year</Trans>
      </legend>
      <TextField label={t`From`} name="from" inputMode="numeric" maxLength={4} defaultValue={textOf(years.from)} />
      <TextField label={t`To`} name="to" inputMode="numeric" maxLength={4} defaultValue={textOf(years.to)} />
    </fieldset>
  );
}

const textOf = (year: number | null): string => (year === null ? "" : String(year));

/** Whoever asked for more values goes on at the first of them: the button that was pressed is gone. */
function useFocusOnMore({ all }: SearchState) {
  const form = useRef<HTMLFormElement>(null);
  const isMore = useLocation().state === focusElsewhere;
  const isAnswer = useNavigationType() === NavigationType.Push && isMore;
  useEffect(() => {
    if (all === null || !isAnswer) return;
    const boxes = form.current?.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${all}"]`);
    const first = [...(boxes ?? [])].find((box, position) => position >= valuesBefore && !box.checked);
    first?.focus({ preventScroll: true });
  }, [all, isAnswer]);
  return form;
}

const valuesBefore = searchLimits.facetValuesShown;
