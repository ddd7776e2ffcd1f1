import { FieldFrame, type FieldWords, useDescribed } from "./form/field-frame.tsx";
import styles from "./text-field.module.css";

type Props = FieldWords & {
  type?: "text" | "search" | "email" | "url" | "number" | "password" | "tel" | "date" | "datetime-local";
  defaultValue?: string;
  required?: boolean;
  autoComplete?: string;
  maxLength?: number;
  min?: number | string;
  max?: number | string;
  inputMode?: "numeric";
  /** `auto` for names and words of people, which may be in any script. */
  dir?: "auto";
  lang?: string;
  autoCapitalize?: "none";
  spellCheck?: boolean;
  /** Names of what is suggested while typing, which may be left. */
  list?: string;
};

/** Label above, hint below it, error above the field. */
export function TextField({ label, hint, error, id, type = "text", ...input }: Props) {
  const described = useDescribed({ id, hint, error });
  return (
    <FieldFrame id={described.id} label={label} hint={hint} error={error}>
      <input {...input} {...described} type={type} className={styles["input"]} />
    </FieldFrame>
  );
}
