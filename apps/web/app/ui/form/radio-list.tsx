import type { ReactNode } from "react";
import styles from "../checkbox-list.module.css";
import { Fieldset } from "./fieldset.tsx";

type Props = {
  legend: ReactNode;
  name: string;
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[];
  defaultValue?: string;
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
};

/** One of a few, all of them in view. */
export function RadioList({ legend, name, options, defaultValue, id, hint, error, required = false }: Props) {
  return (
    <Fieldset legend={legend} id={id} hint={hint} error={error}>
      <ul role="list" key={defaultValue}>
        {options.map((option) => (
          <li key={option.value}>
            <label className={styles["choice"]}>
              <input
                type="radio"
                name={name}
                value={option.value}
                required={required}
                defaultChecked={option.value === defaultValue}
              />
              <span>
                {option.label}
                {option.hint === undefined ? null : <small className={styles["more"]}>{option.hint}</small>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </Fieldset>
  );
}
