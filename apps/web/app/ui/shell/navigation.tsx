import { Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { useLocation, useNavigation } from "react-router";
import styles from "./navigation.module.css";

/** Without a full load a screen reader hears nothing of a new page: the focus goes to its heading. */
export function useFocusOnNewPage(): void {
  const { pathname, search, hash } = useLocation();
  const address = pathname + search;
  const shownAddress = useRef(address);
  useEffect(() => {
    if (shownAddress.current === address) return;
    shownAddress.current = address;
    if (hash !== "") return;
    const heading = document.querySelector<HTMLElement>("main h1");
    heading?.setAttribute("tabindex", "-1");
    heading?.focus({ preventScroll: true });
  }, [address, hash]);
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
