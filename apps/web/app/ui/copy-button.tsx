import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useIsHydrated } from "../lib/hydration.ts";
import { Button } from "./button.tsx";
import styles from "./copy-button.module.css";

/** Copies `text`. Absent without script or where the browser has no clipboard (plain http on another host). */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const isHydrated = useIsHydrated();
  const [state, setState] = useState<"idle" | "copied" | "refused">("idle");
  if (!isHydrated || !("clipboard" in navigator)) return null;
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("refused"),
    );
  };
  return (
    <span className={styles["copy"]}>
      <Button type="button" variant="secondary" onClick={copy}>
        {label}
      </Button>
      <span role="status">
        {state === "copied" ? <Trans>Copied</Trans> : null}
        {state === "refused" ? <Trans>The browser did not allow copying</Trans> : null}
      </span>
    </span>
  );
}
