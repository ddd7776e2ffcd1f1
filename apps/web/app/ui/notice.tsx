import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { classes } from "../lib/classes.ts";
import styles from "./notice.module.css";

type Tone = "info" | "warning" | "error";

const toneNames: Record<Tone, ReactNode> = {
  info: <Trans>Note</Trans>,
  warning: <Trans>Warning</Trans>,
  error: <Trans>Error</Trans>,
};

/** Something to know before reading on. Its tone is told by a word, not by its colour alone. */
export function Notice({ tone = "info", title, children }: { tone?: Tone; title?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes(styles["notice"], styles[tone])}>
      <p className={styles["title"]}>{title ?? toneNames[tone]}</p>
      {children}
    </div>
  );
}
