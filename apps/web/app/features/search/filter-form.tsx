import { Trans, useLingui } from "@lingui/react/macro";
import { type FacetView, searchLimits } from "@plaza/types/search";
import { type MouseEvent, useEffect, useRef } from "react";
import { Form, NavigationType, useLocation, useNavigationType, useSubmit } from "react-router";
import { focusElsewhere } from "../../lib/focus-elsewhere.ts";
import { Button } from "../../ui/button.tsx";
import { CheckboxList } from "../../ui/checkbox-list.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useFacetLabel, useFacetNames } from "./facet-names.ts";
import styles from "./filter-form.module.css";
import { KeptValues } from "./kept-values.tsx";
import { countFilters, searchHref, type SearchState } from "./search-state.ts";

type Props = { path: string; state: SearchState; facets: FacetView[] };

/** Facets with counts, several at once; beside the results, or behind a disclosure where there is no room. */
export function FilterForm({ path, state, facets }: Props) {
  const chosen = countFilters(state);
  const form = useFocusOnMore(state);
  if (chosen === 0 && facets.every(({ values }) => values.length === 0)) return null;
  return (
    <details className={styles["filters"]} open={state.all !== null}>
      <summary className={styles["summary"]}>
        {chosen === 0 ? <Trans>Filters</Trans> : <Trans>Filters ({chosen})</Trans>}
      </summary>
      <Form ref={form} action={path} className={styles["form"]} key={searchHref(path, state)}>
        <KeptValues q={state.q} sort={state.sort} exact={state.exact} />
        <Facets facets={facets} />
        <Years state={state} />
        <div className={styles["apply"]}>
          <Button variant="secondary">
            <Trans>Apply filters</Trans>
          </Button>
        </div>
      </Form>
    </details>
  );
}

function Facets({ facets }: { facets: FacetView[] }) {
  const names = useFacetNames();
  const labelOf = useFacetLabel();
  return facets
    .filter(({ values }) => values.length > 0)
    .map(({ name, values, more }) => (
      <div key={name} className={styles["facet"]}>
        <CheckboxList
          name={name}
          legend={names[name]}
          options={values.map((value) => ({
            value: value.value,
            label: labelOf(name, value),
            count: value.count,
            isChecked: value.selected,
          }))}
        >
          {more === 0 ? null : <MoreButton name={name} more={more} />}
        </CheckboxList>
      </div>
    ));
}

/** Sends the form, so that boxes that were ticked before are not forgotten; stays where the reader is. */
function MoreButton({ name, more }: Pick<FacetView, "name" | "more">) {
  const names = useFacetNames();
  const submit = useSubmit();
  const facet = names[name];
  const showMore = (event: MouseEvent<HTMLButtonElement>): void => {
    event.preventDefault();
    void submit(event.currentTarget, { preventScrollReset: true, state: focusElsewhere });
  };
  return (
    <button name="all" value={name} className={styles["more"]} onClick={showMore}>
      <Trans>Show {more} more</Trans> <span className="visually-hidden">({facet})</span>
    </button>
  );
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
