import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import styles from "./chosen-list.module.css";

export type ChosenFilter = {
  key: string;
  label: string;
  /** The results without it. */
  href: string;
};

/** What narrows the list, each with a way to take it back: no filter acts in silence. */
export function ChosenList({ chosen, clearHref }: { chosen: ChosenFilter[]; clearHref: string }) {
  const { t } = useLingui();
  if (chosen.length === 0) return null;
  return (
    <nav aria-label={t`Chosen filters`} className={styles["chosen"]}>
      <ul role="list">
        {chosen.map(({ key, label, href }) => (
          <li key={key}>
            <Link to={href} className={styles["filter"]} aria-label={t`Remove the filter ${label}`}>
              {label} <span aria-hidden="true">×</span>
            </Link>
          </li>
        ))}
        <li>
          <Link to={clearHref} className={styles["all"]}>
            <Trans>Remove all filters</Trans>
          </Link>
        </li>
      </ul>
    </nav>
  );
}
