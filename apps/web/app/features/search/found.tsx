import { Plural, useLingui } from "@lingui/react/macro";
import { type SearchHitView, type SearchView, type SortOrder, sortOrders } from "@plaza/types/search";
import type { ReactNode } from "react";
import { formatNumber } from "../../lib/format.ts";
import { useLocale } from "../../lib/locales.ts";
import { ResultsColumns, ResultsList } from "../../ui/results/results.tsx";
import { HiddenMatches } from "./hidden-matches.tsx";
import { QueryNotes } from "./query-notes.tsx";
import { ChosenFilters } from "./chosen-filters.tsx";
import { FilterForm } from "./filter-form.tsx";
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
  /** Below the list, or below what stands instead of it. */
  after?: ReactNode;
};

/** Filters beside a list of hits, with the number of them, their order and further pages. */
export function Found({ path, state, found, children, whenEmpty, after }: Props) {
  return (
    <ResultsColumns
      filters={<FilterForm path={path} state={state} facets={found.facets} types={found.types} />}
      hasFilters={found.facets.some(({ values }) => values.length > 0) || found.types.length > 0}
    >
      <QueryNotes path={path} state={state} found={found} />
      <ChosenFilters path={path} state={state} facets={found.facets} types={found.types} />
      <HiddenMatches path={path} state={state} hidden={found.hidden} />
      {found.total === 0 ? whenEmpty : <Hits path={path} state={state} found={found} draw={children} />}
      {after}
    </ResultsColumns>
  );
}

function Hits({ path, state, found, draw }: Pick<Props, "path" | "state" | "found"> & { draw: Props["children"] }) {
  const { t } = useLingui();
  const locale = useLocale();
  const names: Record<SortOrder, string> = { relevance: t`Best match`, newest: t`Newest`, title: t`Title` };
  const offered = state.q === "" ? sortOrders.filter((order) => order !== "relevance") : sortOrders;
  return (
    <ResultsList
      total={
        found.types.length === 0 ? (
          <Plural
            value={found.total}
            one={`${formatNumber(locale, found.total)} resource`}
            other={`${formatNumber(locale, found.total)} resources`}
          />
        ) : (
          <Plural
            value={found.total}
            one={`${formatNumber(locale, found.total)} result`}
            other={`${formatNumber(locale, found.total)} results`}
          />
        )
      }
      orders={offered.map((order) => ({
        name: names[order],
        href: searchHref(path, { ...state, sort: order, page: 1 }),
        isCurrent: order === sortOf(state),
      }))}
      items={found.hits}
      keyOf={keyOf}
      page={found.page}
      pageCount={found.pageCount}
      hrefOf={(page) => searchHref(path, { ...state, page })}
    >
      {draw}
    </ResultsList>
  );
}

function keyOf(hit: SearchHitView): string {
  if (hit.type === "resource") return `resource ${hit.resource.resourceId}`;
  return hit.type === "thread" ? `thread ${hit.thread.threadId}` : `question ${hit.question.questionId}`;
}
