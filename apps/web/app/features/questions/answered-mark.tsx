import { Trans } from "@lingui/react/macro";
import styles from "./answered-mark.module.css";

/** Told by a word and a sign, not by colour alone. */
export function AnsweredMark({ isAnswer = false }: { isAnswer?: boolean }) {
  return (
    <p className={styles["mark"]}>
      <span aria-hidden="true">✓</span> {isAnswer ? <Trans>Accepted by who asked</Trans> : <Trans>Answered</Trans>}
    </p>
  );
}
