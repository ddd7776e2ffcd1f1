import type { ReactNode } from "react";
import { classes } from "../../lib/classes.ts";
import fieldStyles from "../text-field.module.css";
import { FieldNotes, useDescribed } from "./field-frame.tsx";
import styles from "./form.module.css";

type Props = {
  legend: ReactNode;
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
  children: ReactNode;
};

/** Fields that belong together under one name. */
export function Fieldset({ legend, id, hint, error, children }: Props) {
  const described = useDescribed({ id, hint, error });
  return (
    <fieldset
      id={described.id}
      aria-describedby={described["aria-describedby"]}
      className={classes(styles["fieldset"], error !== undefined && fieldStyles["wrong"])}
    >
      <legend className={styles["legend"]}>{legend}</legend>
      <FieldNotes id={described.id} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
