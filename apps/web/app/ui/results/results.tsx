import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Pagination } from "../pagination.tsx";
import { type Order, Orders } from "./orders.tsx";
import styles from "./results.module.css";

type ColumnsProps = { filters: ReactNode; hasFilters: boolean; children: ReactNode };

/** Filters beside what they narrow. */
export function ResultsColumns({ filters, hasFilters, children }: ColumnsProps) {
  const { t } = useLingui();
  return (
    <div className={styles["columns"]}>
      <aside aria-label={t`Filters`} className={styles["filters"]}>
        {hasFilters ? (
          <a href="#results" className="visually-hidden">
            <Trans>Skip the filters</Trans>
          </a>
        ) : null}
        {filters}
      </aside>
      <section id="results" tabIndex={-1} aria-label={t`Results`} className={styles["results"]}>
        {children}
      </section>
    </div>
  );
}

type ListProps<Item> = {
  /** How many there are in all, in words. */
  total: ReactNode;
  orders: Order[];
  /** Of this page. */
  items: Item[];
  keyOf: (item: Item) => number | string;
  /** One of them. */
  children: (item: Item) => ReactNode;
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
};

/** One page of what was found, with the number of all, the orders and the other pages. */
export function ResultsList<Item>({ total, orders, items, keyOf, children, page, pageCount, hrefOf }: ListProps<Item>) {
  return (
    <>
      <div className={styles["bar"]}>
        <div role="status">
          <h2 className={styles["total"]}>{total}</h2>
        </div>
        <Orders orders={orders} />
      </div>
      {items.length === 0 ? (
        <p>
          <Trans>There is no such page in these results.</Trans>{" "}
          <Link to={hrefOf(1)}>
            <Trans>Go to the first page</Trans>
          </Link>
        </p>
      ) : (
        <ol role="list" className={styles["list"]}>
          {items.map((item) => (
            <li key={keyOf(item)}>{children(item)}</li>
          ))}
        </ol>
      )}
      <Pagination page={page} pageCount={pageCount} hrefOf={hrefOf} />
    </>
  );
}
