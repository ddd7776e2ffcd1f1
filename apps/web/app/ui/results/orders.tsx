import { useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import styles from "./orders.module.css";

export type Order = { name: string; href: string; isCurrent: boolean };

/** In which order a list is shown, and which others there are. */
export function Orders({ orders }: { orders: Order[] }) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Order`} className={styles["orders"]}>
      <ul role="list">
        {orders.map(({ name, href, isCurrent }) => (
          <li key={name}>
            <Link to={href} aria-current={isCurrent ? "true" : undefined}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
