import type { ReactNode } from "react";
import styles from "./form.module.css";

/** At the end of a form: what sends it first, then other ways on. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={styles["buttons"]}>{children}</div>;
}
