import type { ReactNode } from "react";
import styles from "./page-title.module.css";

/** The one heading of a page with a sentence on what the page is for. */
export function PageTitle({ children, lead, dir }: { children: ReactNode; lead?: ReactNode; dir?: "ltr" | "rtl" }) {
  return (
    <div className={styles["title"]}>
      <h1 dir={dir}>{children}</h1>
      {lead ? <p className={styles["lead"]}>{lead}</p> : null}
    </div>
  );
}
