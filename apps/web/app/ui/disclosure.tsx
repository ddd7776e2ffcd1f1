import type { ReactNode } from "react";
import styles from "./disclosure.module.css";

/** More on demand, by the browser's own means: open or closed also without script. */
export function Disclosure({
  summary,
  isOpen,
  children,
}: {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={styles["disclosure"]} open={isOpen}>
      <summary className={styles["summary"]}>{summary}</summary>
      <div className={styles["content"]}>{children}</div>
    </details>
  );
}
