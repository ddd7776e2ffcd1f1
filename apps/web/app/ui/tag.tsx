import type { ReactNode } from "react";
import { Link } from "react-router";
import styles from "./tag.module.css";

/** A word or two in a frame: a topic, a chosen filter. With `to` it is a link. */
export function Tag({ to, children }: { to?: string; children: ReactNode }) {
  if (to === undefined) return <span className={styles["tag"]}>{children}</span>;
  return (
    <Link to={to} className={styles["tag"]}>
      {children}
    </Link>
  );
}
