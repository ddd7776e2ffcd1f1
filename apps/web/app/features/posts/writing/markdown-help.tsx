import { useLingui } from "@lingui/react/macro";
import { Facts } from "../../../ui/facts.tsx";
import styles from "./composer.module.css";

/** The marks that most people need. */
export function MarkdownHelp() {
  const { t } = useLingui();
  const marks = [
    { term: t`Bold, italic, struck`, mark: "**…**  _…_  ~~…~~" },
    { term: t`Heading`, mark: "## …" },
    { term: t`List`, mark: "- …   1. …" },
    { term: t`Quotation`, mark: "> …" },
    { term: t`Link`, mark: "[…](https://…)" },
    { term: t`Code`, mark: "`…`  ```…```" },
    { term: t`Table`, mark: "| … | … |" },
    { term: t`Name somebody`, mark: "@handle" },
  ];
  return (
    <div className={styles["help"]}>
      <Facts
        items={marks.map(({ term, mark }) => ({
          term,
          detail: (
            <code dir="ltr" className={styles["mark"]}>
              {mark}
            </code>
          ),
        }))}
      />
    </div>
  );
}
