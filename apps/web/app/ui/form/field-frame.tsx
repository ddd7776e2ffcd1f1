import { type ReactNode, useId } from "react";
import { classes } from "../../lib/classes.ts";
import styles from "../text-field.module.css";

export type FieldWords = {
  label: string;
  name: string;
  /** For a summary of errors to point at; made up when absent. */
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
};

type Described = {
  id: string;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

/** What the control of a field says of itself. */
export function useDescribed({ id, hint, error }: Pick<FieldWords, "id" | "hint" | "error">): Described {
  const ownId = useId();
  const fieldId = id ?? ownId;
  return {
    id: fieldId,
    "aria-invalid": error === undefined ? undefined : true,
    "aria-describedby":
      classes(hint !== undefined && `${fieldId}-hint`, error !== undefined && `${fieldId}-error`) || undefined,
  };
}

/** Hint and error of a field, as `useDescribed` points at them. */
export function FieldNotes({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className={styles["hint"]}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles["error"]}>
          {error}
        </p>
      )}
    </>
  );
}

type FrameProps = Omit<FieldWords, "name" | "id"> & { id: string; children: ReactNode };

/** Label above, hint below it, error above the control. */
export function FieldFrame({ id, label, hint, error, children }: FrameProps) {
  return (
    <div className={classes(styles["field"], error !== undefined && styles["wrong"])}>
      <label htmlFor={id} className={styles["label"]}>
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  );
}
