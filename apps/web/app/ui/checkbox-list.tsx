import { Trans } from "@lingui/react/macro";
import { useId } from "react";
import { formatNumber } from "../lib/format.ts";
import { useLocale } from "../lib/locales.ts";
import styles from "./checkbox-list.module.css";

type CheckboxOption = { value: string; label: string; count?: number; isChecked?: boolean };

type Props = {
  legend: string;
  name: string;
  options: CheckboxOption[];
  /** More than these wait behind "Show all"; checked ones never do. */
  visibleCount?: number;
};

/** Values of one name, several of which may be chosen; part of a form. */
export function CheckboxList({ legend, name, options, visibleCount = 8 }: Props) {
  const first = options.filter(({ isChecked }, position) => isChecked === true || position < visibleCount);
  const rest = options.filter((option) => !first.includes(option));
  return (
    <fieldset className={styles["list"]}>
      <legend className={styles["legend"]}>{legend}</legend>
      <Choices name={name} options={first} />
      {rest.length === 0 ? null : (
        <details>
          <summary className={styles["more"]}>
            <Trans>Show {rest.length} more</Trans>
          </summary>
          <Choices name={name} options={rest} />
        </details>
      )}
    </fieldset>
  );
}

function Choices({ name, options }: Pick<Props, "name" | "options">) {
  return (
    <ul role="list">
      {options.map((option) => (
        <Choice key={`${option.value}|${String(option.isChecked)}`} name={name} option={option} />
      ))}
    </ul>
  );
}

function Choice({ name, option }: { name: string; option: CheckboxOption }) {
  const id = useId();
  const locale = useLocale();
  return (
    <li className={styles["choice"]}>
      <input id={id} type="checkbox" name={name} value={option.value} defaultChecked={option.isChecked} />
      <label htmlFor={id}>
        {option.label}
        {option.count === undefined ? null : (
          <span className={styles["count"]}> {formatNumber(locale, option.count)}</span>
        )}
      </label>
    </li>
  );
}
