import type { ReactNode } from "react";
import styles from "./empty-state.module.css";

/** A place with nothing in it: what it is for (`children`) and the one thing to do first. */
export function EmptyState({ title, children, action }: { title: ReactNode; children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles["empty"]}>
      <h2>{title}</h2>
      {children}
      {action === undefined ? null : <p>{action}</p>}
    </div>
  );
}
