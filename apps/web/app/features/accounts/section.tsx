import { type ReactNode, useId } from "react";
import styles from "./accounts.module.css";

/** One matter of the settings. */
export function Section({ title, children }: { title: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles["section"]}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
