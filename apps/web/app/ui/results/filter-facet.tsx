import { Trans } from "@lingui/react/macro";
import type { MouseEventHandler } from "react";
import { CheckboxList } from "../checkbox-list.tsx";
import styles from "./filter-panel.module.css";

type Value = { value: string; count?: number; selected: boolean };
type Props<One extends Value> = {
  name: string;
  legend: string;
  values: One[];
  labelOf: (value: One) => string;
  /** Values that are not shown yet: a button asks for them. */
  more?: number;
  onMore?: MouseEventHandler<HTMLButtonElement>;
};

/** One facet of a `FilterPanel`. */
export function FilterFacet<One extends Value>({ name, legend, values, labelOf, more = 0, onMore }: Props<One>) {
  const options = values.map((value) => ({
    value: value.value,
    label: labelOf(value),
    isChecked: value.selected,
    ...(value.count === undefined ? {} : { count: value.count }),
  }));
  return (
    <div className={styles["facet"]}>
      <CheckboxList name={name} legend={legend} options={options}>
        {more === 0 ? null : (
          <button name="all" value={name} className={styles["more"]} onClick={onMore}>
            <Trans>Show {more} more</Trans> <span className="visually-hidden">({legend})</span>
          </button>
        )}
      </CheckboxList>
    </div>
  );
}
