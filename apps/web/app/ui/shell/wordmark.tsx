import styles from "./wordmark.module.css";

/** The name with its tile, which is drawn as three quarters of a circle in a square. */
export function Wordmark() {
  return (
    <span className={styles["wordmark"]}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <path className={styles["ground"]} d="M0 0h32v32H0z" />
        <path className={styles["outer"]} d="M0 0h32A32 32 0 0 1 0 32z" />
        <path className={styles["inner"]} d="M0 0h16A16 16 0 0 1 0 16z" />
      </svg>
      Plaza
    </span>
  );
}
