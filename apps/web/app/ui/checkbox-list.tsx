import type { ReactNode } from "react";
import { formatNumber } from "../lib/format.ts";
import { useLocale } from "../lib/locales.ts";
import styles from "./checkbox-list.module.css";

type CheckboxOption = { value: string; label: string; count?: number; isChecked?: boolean };

type Props = {
  legend: string;
  name: string;
  options: CheckboxOption[];
  /** Below the choices: how to get at more of them. */
  children?: ReactNode;
};

/** Values of one name, several of which may be chosen; part of a form. */
export function CheckboxList({ legend, name, options, children }: Props) {
  const locale = useLocale();
  return (
    <fieldset className={styles["list"]}>
      <legend className={styles["legend"]}>{legend}</legend>
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
