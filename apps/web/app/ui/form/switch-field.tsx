import type { ReactNode } from "react";
import styles from "../checkbox-list.module.css";
import fieldStyles from "../text-field.module.css";
import { classes } from "../../lib/classes.ts";
import { FieldNotes, useDescribed } from "./field-frame.tsx";

type Props = {
  label: ReactNode;
  name: string;
  /** What is sent when it is ticked. */
  value?: string;
  isOn?: boolean;
  id?: string | undefined;
  hint?: ReactNode;
  error?: string | undefined;
};

/** Yes or no: one box, which sends nothing when it is not ticked (`form.has(name)`). */
export function SwitchField({ label, name, value = "on", isOn = false, id, hint, error }: Props) {
  const described = useDescribed({ id, hint, error });
  return (
    <div className={classes(fieldStyles["field"], error !== undefined && fieldStyles["wrong"])}>
      <FieldNotes id={described.id} hint={undefined} error={error} />
      <label className={styles["choice"]}>
        <input {...described} type="checkbox" name={name} value={value} defaultChecked={isOn} />
        <span>{label}</span>
      </label>
      <FieldNotes id={described.id} hint={hint} error={undefined} />
    </div>
  );
}
