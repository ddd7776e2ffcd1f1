import styles from "../text-field.module.css";
import { FieldFrame, type FieldWords, useDescribed } from "./field-frame.tsx";

type Props = FieldWords & {
  /** Media types or endings, as `image/jpeg,image/png`. */
  accept?: string;
};

/** A file of the reader's. Its form has `hasFiles`. */
export function FileField({ label, hint, error, id, name, accept }: Props) {
  const described = useDescribed({ id, hint, error });
  return (
    <FieldFrame id={described.id} label={label} hint={hint} error={error}>
      <input {...described} type="file" name={name} accept={accept} className={styles["file"]} />
    </FieldFrame>
  );
}
