import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { formatNumber } from "../lib/format.ts";
import { useLocale } from "../lib/locales.ts";
import { pagesAround } from "./pages-around.ts";
import styles from "./pagination.module.css";

type Props = {
  page: number;
  pageCount: number;
  hrefOf: (page: number) => string;
  /** Of the landmark, where a page has several. */
  label?: string;
};

/** Links to numbered pages; nothing when there is one page. */
export function Pagination({ page, pageCount, hrefOf, label }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  if (pageCount <= 1) return null;
  return (
    <nav aria-label={label ?? t`Pages`} className={styles["pagination"]}>
      {page > 1 ? (
        <Link to={hrefOf(page - 1)} rel="prev" className={styles["link"]}>
          <Trans>Previous</Trans>
        </Link>
      ) : null}
      <ol role="list" className={styles["numbers"]}>
        {pagesAround(page, pageCount).map((number, position) =>
          number === null ? (
            <li key={`gap ${position}`} className={styles["gap"]} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <PageLink number={formatNumber(locale, number)} isCurrent={number === page} to={hrefOf(number)} />
            </li>
          ),
        )}
      </ol>
      {page < pageCount ? (
        <Link to={hrefOf(page + 1)} rel="next" className={styles["link"]}>
          <Trans>Next</Trans>
        </Link>
      ) : null}
    </nav>
  );
}

function PageLink({ number, isCurrent, to }: { number: string; isCurrent: boolean; to: string }) {
  const { t } = useLingui();
  return (
    <Link
      to={to}
      className={styles["link"]}
      aria-label={t`Page ${number}`}
      aria-current={isCurrent ? "page" : undefined}
    >
      {number}
    </Link>
  );
}
