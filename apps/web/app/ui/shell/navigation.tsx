import { Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { NavigationType, useLocation, useNavigation, useNavigationType } from "react-router";
import { focusElsewhere, takesFocusSelector } from "../../lib/focus-elsewhere.ts";
import styles from "./navigation.module.css";

/** Without a full load a screen reader hears nothing of a new page: the focus goes to its heading. */
export function useFocusOnNewPage(): void {
  const { pathname, search, hash, state } = useLocation();
  const isElsewhere = useNavigationType() !== NavigationType.Pop && state === focusElsewhere;
  const address = pathname + search;
  const shownAddress = useRef(address);
  useEffect(() => {
    if (shownAddress.current === address) return;
    shownAddress.current = address;
    if (hash !== "" || isElsewhere) return;
    const notice = document.querySelector<HTMLElement>(takesFocusSelector);
    if (notice) {
      notice.focus();
      return;
    }
    const heading = document.querySelector<HTMLElement>("main h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }, [address, hash, isElsewhere]);
}

/** Says that a page is on its way; the style sheet shows it only when it takes a while. */
export function PendingNotice() {
  const isPending = useNavigation().state !== "idle";
  return (
    <div role="status" className={styles["pending"]}>
      {isPending ? (
        <span className={styles["words"]}>
          <Trans>Loading…</Trans>
        </span>
      ) : null}
    </div>
  );
}
