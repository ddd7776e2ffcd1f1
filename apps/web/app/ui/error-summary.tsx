import { Trans } from "@lingui/react/macro";
import { type MouseEvent, useEffect, useId, useRef } from "react";
import { classes } from "../lib/classes.ts";
import styles from "./notice.module.css";

type Props = {
  errors: { fieldId: string; message: string }[];
  /** What is about the form as a whole. */
  message?: string | null;
  /** Off where several stand on one page. */
  takesFocus?: boolean;
  /** The focus is taken again when this is another one. */
  refusal?: unknown;
};

/** At the top of a refused form: what to change, each with a link to its field. */
export function ErrorSummary({ errors, message = null, takesFocus = true, refusal }: Props) {
  const titleId = useId();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus && refusal !== null) box.current?.focus();
  }, [takesFocus, refusal]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // Without script the browser itself goes there.
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a refused form begins at what is wrong
      autoFocus={takesFocus}
      aria-labelledby={titleId}
      className={classes(styles["notice"], styles["error"])}
    >
      <h2 id={titleId}>
        <Trans>This could not be sent yet</Trans>
      </h2>
      {message === null ? null : <p>{message}</p>}
      {errors.length === 0 ? null : (
        <ul>
          {errors.map((error) => (
            <li key={error.fieldId}>
              <a href={`#${error.fieldId}`} onClick={focusField}>
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A link to a fieldset would scroll only: the focus goes to its first control. */
function focusField(event: MouseEvent<HTMLAnchorElement>) {
  const target = document.querySelector<HTMLElement>(`#${CSS.escape(event.currentTarget.hash.slice(1))}`);
  if (!target) return;
  event.preventDefault();
  const control = target.matches("input, select, textarea, button")
    ? target
    : target.querySelector<HTMLElement>("input, select, textarea, button");
  (control ?? target).focus();
}
