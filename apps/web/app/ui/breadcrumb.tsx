import { useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import styles from "./breadcrumb.module.css";

/** The way down to this page, which is not in it. */
export function Breadcrumb({ trail }: { trail: { to: string; label: string }[] }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`You are in`} className={styles["breadcrumb"]}>
      <ol role="list">
        {trail.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
