import styles from "../text-field.module.css";
import { FieldFrame, type FieldWords, useDescribed } from "./field-frame.tsx";

type Props = FieldWords & {
  defaultValue?: string;
  rows?: number;
  required?: boolean;
  readOnly?: boolean;
  lang?: string;
};

/** Several lines, in any script: too many are refused with words, never cut by the browser without one. It can be made taller; with browsers that know how, it grows with its text. */
export function TextArea({ label, hint, error, id, rows = 5, ...input }: Props) {
  const described = useDescribed({ id, hint, error });
  return (
    <FieldFrame id={described.id} label={label} hint={hint} error={error}>
      <textarea {...input} {...described} rows={rows} dir="auto" className={styles["area"]} />
    </FieldFrame>
  );
}
