import type { ReactNode } from "react";
import styles from "./specimen.module.css";

export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles["specimen"]} aria-label={name}>
      <h2>{name}</h2>
      <div className={styles["states"]}>{children}</div>
    </section>
  );
}
