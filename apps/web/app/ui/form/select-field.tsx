import styles from "../text-field.module.css";
import { FieldFrame, type FieldWords, useDescribed } from "./field-frame.tsx";

type Choice = { value: string; label: string };

type Props = FieldWords & {
  options: readonly Choice[];
  /** What stands for no choice, as the first option with an empty value. */
  emptyLabel?: string;
  defaultValue?: string;
  required?: boolean;
  autoComplete?: string;
};

/** One of many, by the browser's own list. */
export function SelectField({ label, hint, error, id, options, emptyLabel, ...input }: Props) {
  const described = useDescribed({ id, hint, error });
  return (
    <FieldFrame id={described.id} label={label} hint={hint} error={error}>
      {/* React sets the chosen option once only: another stored value is another list. */}
      <select key={input.defaultValue} {...input} {...described} className={styles["input"]}>
        {emptyLabel === undefined ? null : <option value="">{emptyLabel}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value} suppressHydrationWarning>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
