import type { ReactNode } from "react";
import { formatNumber } from "../lib/format.ts";
import { useLocale } from "../lib/locales.ts";
import { classes } from "../lib/classes.ts";
import styles from "./checkbox-list.module.css";
import { FieldNotes, useDescribed } from "./form/field-frame.tsx";
import fieldStyles from "./text-field.module.css";

type CheckboxOption = { value: string; label: string; count?: number; isChecked?: boolean };

type Props = {
  legend: string;
  name: string;
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  options: CheckboxOption[];
  /** Below the choices: how to get at more of them. */
  children?: ReactNode;
};

/** Values of one name, several of which may be chosen; part of a form. */
export function CheckboxList({ legend, name, options, children, id, hint, error }: Props) {
  const locale = useLocale();
  const described = useDescribed({ id, hint, error });
  return (
    <fieldset
      id={described.id}
      aria-describedby={described["aria-describedby"]}
      className={classes(styles["list"], error !== undefined && fieldStyles["wrong"])}
    >
      <legend className={styles["legend"]}>{legend}</legend>
      <FieldNotes id={described.id} hint={hint} error={error} />
      <ul role="list">
        {options.map(({ value, label, count, isChecked }) => (
          <li key={`${value}|${String(isChecked)}`}>
            <label className={styles["choice"]}>
              <input type="checkbox" name={name} value={value} defaultChecked={isChecked} />
              <span>
                {label}
                {count === undefined ? null : <span className={styles["count"]}> {formatNumber(locale, count)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {children}
    </fieldset>
  );
}
