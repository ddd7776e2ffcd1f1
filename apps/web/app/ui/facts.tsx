import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** Terms with what they are, in two columns where there is room. What is null is left out. */
export function Facts({ items }: { items: readonly { term: string; detail: ReactNode }[] }) {
  return (
    <dl className={styles["facts"]}>
      {items
        .filter(({ detail }) => detail !== null && detail !== undefined && detail !== "")
        .map(({ term, detail }) => (
          <div key={term} className={styles["fact"]}>
            <dt>{term}</dt>
            <dd>{detail}</dd>
          </div>
        ))}
    </dl>
  );
}
