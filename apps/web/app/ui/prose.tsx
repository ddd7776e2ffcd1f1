import type { ReactNode } from "react";
import styles from "./prose.module.css";

/** Text for long reading, in one column. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={styles["prose"]}>{children}</div>;
}

/** Sanitised HTML of a stored text, in its own language. */
export function ProseHtml({ html, lang, dir }: { html: string; lang: string; dir: "ltr" | "rtl" }) {
  return (
    <div
      className={styles["prose"]}
      lang={lang === "und" ? "" : lang}
      dir={dir}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
