import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type SearchView, type SortOrder, sortOrders } from "@plaza/types/search";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatNumber } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { Pagination } from "../../ui/pagination.tsx";
import { HiddenMatches } from "./hidden-matches.tsx";
import { QueryNotes } from "./query-notes.tsx";
import { ChosenFilters } from "./chosen-filters.tsx";
import { FilterForm } from "./filter-form.tsx";
import styles from "./found.module.css";
import { searchHref, type SearchState, sortOf } from "./search-state.ts";

type Props = {
  /** The page that shows the results: its filters, orders and pages lead back to it. */
  path: string;
  state: SearchState;
  found: SearchView;
  /** One hit, drawn by the page. */
  children: (hit: SearchView["hits"][number]) => ReactNode;
  /** Instead of a list when there is nothing. */
  whenEmpty: ReactNode;
};

/** Filters beside a list of hits, with the number of them, their order and further pages. */
export function Found({ path, state, found, children, whenEmpty }: Props) {
  const { t } = useLingui();
  return (
    <div className={styles["columns"]}>
      <aside aria-label={t`Filters`} className={styles["filters"]}>
        {found.facets.every(({ values }) => values.length === 0) ? null : (
          <a href="#results" className="visually-hidden">
            <Trans>Skip the filters</Trans>
          </a>
        )}
        <FilterForm path={path} state={state} facets={found.facets} />
      </aside>
      <section id="results" tabIndex={-1} aria-label={t`Results`} className={styles["results"]}>
        <QueryNotes path={path} state={state} found={found} />
        <ChosenFilters path={path} state={state} facets={found.facets} />
        <HiddenMatches path={path} state={state} hidden={found.hidden} />
        {found.total === 0 ? whenEmpty : <Hits path={path} state={state} found={found} draw={children} />}
      </section>
    </div>
  );
}

function Hits({ path, state, found, draw }: Pick<Props, "path" | "state" | "found"> & { draw: Props["children"] }) {
  const locale = useLocale();
  return (
    <>
      <div className={styles["bar"]}>
        <div role="status">
          <h2 className={styles["total"]}>
            <Plural
              value={found.total}
              one={`${formatNumber(locale, found.total)} resource`}
              other={`${formatNumber(locale, found.total)} resources`}
            />
          </h2>
        </div>
        <SortLinks path={path} state={state} />
      </div>
      {found.hits.length === 0 ? (
        <p>
          <Trans>There is no such page in these results.</Trans>{" "}
          <Link to={searchHref(path, { ...state, page: 1 })}>
            <Trans>Go to the first page</Trans>
          </Link>
        </p>
      ) : (
        <ol role="list" className={styles["list"]}>
          {found.hits.map((hit) => (
            <li key={hit.resource.resourceId}>{draw(hit)}</li>
          ))}
        </ol>
      )}
      <Pagination
        page={found.page}
        pageCount={found.pageCount}
        hrefOf={(page) => searchHref(path, { ...state, page })}
      />
    </>
  );
}

function SortLinks({ path, state }: Pick<Props, "path" | "state">) {
  const { t } = useLingui();
  const names: Record<SortOrder, string> = { relevance: t`Best match`, newest: t`Newest`, title: t`Title` };
  const offered = state.q === "" ? sortOrders.filter((order) => order !== "relevance") : sortOrders;
  return (
    <nav aria-label={t`Order`} className={styles["sort"]}>
      <ul role="list">
        {offered.map((order) => (
          <li key={order}>
            <Link
              to={searchHref(path, { ...state, sort: order, page: 1 })}
              aria-current={order === sortOf(state) ? "true" : undefined}
            >
              {names[order]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
