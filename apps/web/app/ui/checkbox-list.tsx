import { Trans } from "@lingui/react/macro";
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

/** One component for all: pages have hundreds of choices, and each component of its own costs. */
function Choices({ name, options }: Pick<Props, "name" | "options">) {
  const locale = useLocale();
  return (
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
  );
}
