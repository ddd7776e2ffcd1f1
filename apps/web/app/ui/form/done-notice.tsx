import { type ReactNode, useEffect, useRef } from "react";
import { useActionData, useLocation, useSearchParams } from "react-router";
import { takesFocus } from "../../lib/focus-elsewhere.ts";
import noticeStyles from "../notice.module.css";
import { classes } from "../../lib/classes.ts";

/** Says that something was done: `redirectTo` ends in `?done=saved`, and the page has `<DoneNotice when="saved">`. */
export function DoneNotice({ when, children }: { when: string; children: ReactNode }) {
  const [searchParams] = useSearchParams();
  const { key } = useLocation();
  const box = useRef<HTMLDivElement>(null);
  // A form that was refused since then stands on the same address.
  const isShown = useActionData() === undefined && searchParams.get("done") === when;
  useEffect(() => {
    // The same words again, after the same was done again, take the focus as well.
    if (isShown && key !== "") box.current?.focus();
  }, [isShown, key]);
  if (!isShown) return null;
  return (
    <div
      ref={box}
      role="status"
      tabIndex={-1}
      {...takesFocus}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- what was done is what the reader waits for
      autoFocus
      className={classes(noticeStyles["notice"], noticeStyles["done"])}
    >
      <p className={noticeStyles["title"]}>{children}</p>
    </div>
  );
}
