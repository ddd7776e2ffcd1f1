import { useId } from "react";
import { classes } from "../lib/classes.ts";
import styles from "./text-field.module.css";

type Props = {
  label: string;
  name: string;
  /** For a summary of errors to point at; made up when absent. */
  id?: string;
  hint?: string;
  error?: string;
  type?: "text" | "search" | "email" | "url" | "number";
  defaultValue?: string;
  required?: boolean;
  autoComplete?: string;
  maxLength?: number;
  inputMode?: "numeric";
};

/** Label above, hint below it, error above the field. */
export function TextField({ label, hint, error, id, type = "text", ...input }: Props) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const hintId = `${fieldId}-hint`;
  const errorId = `${fieldId}-error`;
  return (
    <div className={classes(styles["field"], error !== undefined && styles["wrong"])}>
      <label htmlFor={fieldId} className={styles["label"]}>
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={hintId} className={styles["hint"]}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={errorId} className={styles["error"]}>
          {error}
        </p>
      )}
      <input
        {...input}
        id={fieldId}
        type={type}
        className={styles["input"]}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={classes(hint !== undefined && hintId, error !== undefined && errorId) || undefined}
      />
    </div>
  );
}
