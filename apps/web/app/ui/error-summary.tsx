import { Trans } from "@lingui/react/macro";
import { useEffect, useId, useRef } from "react";
import styles from "./notice.module.css";
import { classes } from "../lib/classes.ts";

type Props = {
  errors: { fieldId: string; message: string }[];
  /** Off where several stand on one page. */ takesFocus?: boolean;
};

/** At the top of a refused form: what to change, each with a link to its field. */
export function ErrorSummary({ errors, takesFocus = true }: Props) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) box.current?.focus();
  }, [takesFocus]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby={titleId}
      className={classes(styles["notice"], styles["error"])}
    >
      <h2 id={titleId}>
        <Trans>This could not be sent yet</Trans>
      </h2>
      <ul>
        {errors.map(({ fieldId, message }) => (
          <li key={fieldId}>
            <a href={`#${fieldId}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
