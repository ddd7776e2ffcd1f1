import { Trans, useLingui } from "@lingui/react/macro";
import type { SearchHitView, SearchView } from "@plaza/types/search";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { SearchOffer } from "../../features/gaps/search-offer.tsx";
import { HitLine } from "../../features/resources/hit-line.tsx";
import { Found } from "../../features/search/found.tsx";
import { KeptValues } from "../../features/search/kept-values.tsx";
import { SearchBox } from "../../features/search/search-box.tsx";
import {
  countFilters,
  isQueryCut,
  readSearchState,
  searchHref,
  type SearchState,
  toSearchInput,
  withoutFilters,
} from "../../features/search/search-state.ts";
import { Typed } from "../../features/search/typed.tsx";
import { WhyThis } from "../../features/search/why-this.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { searchPath, topicPath, topicsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./search-page.module.css";
import { QuestionHit, ThreadHit } from "./talk-hits.tsx";

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  queryClient.fetchQuery(trpc.search.find.queryOptions(toSearchInput(readSearchState(searchParams), locale))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const handle = { hasOwnSearch: true, words: await loadWords("library") };

/** One box for everything. */
export default function SearchPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [params] = useSearchParams();
  const state = readSearchState(params);
  const { data: found } = useSuspenseQuery(useTRPC().search.find.queryOptions(toSearchInput(state, locale)));
  const path = searchPath(locale);
  return (
    <>
      <PageHead
        title={state.q === "" ? t`Search` : t`Search: ${state.q}`}
        description={t`Search Plaza in any language.`}
        isUnlisted
      />
      <PageTitle>
        <Trans>Search</Trans>
      </PageTitle>
      <SearchBox
        label={<Trans>What are you looking for? Words in any language will do</Trans>}
        query={state.q}
        size="large"
        action={path}
      >
        <KeptValues types={state.types} sort={state.sort} filters={state.filters} years={state.years} />
      </SearchBox>
      {isQueryCut(params) ? (
        <Notice tone="warning">
          <p>
            <Trans>The text was very long: only its beginning was searched.</Trans>
          </p>
        </Notice>
      ) : null}
      <Found
        path={path}
        state={state}
        found={found}
        whenEmpty={<NothingFound path={path} state={state} found={found} />}
        after={
          <SearchOffer
            query={found.query}
            language={found.language}
            topics={state.filters.topic}
            total={found.total}
            page={state.page}
          />
        }
      >
        {(hit) => <Hit hit={hit} />}
      </Found>
    </>
  );
}

function Hit({ hit }: { hit: SearchHitView }) {
  const why = <WhyThis reason={hit.reason} />;
  if (hit.type === "resource") return <HitLine hit={hit}>{why}</HitLine>;
  return hit.type === "thread" ? <ThreadHit hit={hit}>{why}</ThreadHit> : <QuestionHit hit={hit}>{why}</QuestionHit>;
}

/** Says what was tried and where to go on: nothing found must not be the end. */
function NothingFound({ path, state, found }: { path: string; state: SearchState; found: SearchView }) {
  const tried = found.corrected ?? found.query;
  const hasFilters = countFilters(state) > 0;
  const isNarrowed = hasFilters || found.writtenFilters.length > 0;
  return (
    <EmptyState
      title={<NothingTitle tried={tried} isNarrowed={isNarrowed} />}
      action={
        hasFilters ? (
          <Link to={searchHref(path, withoutFilters(state))}>
            <Trans>Search again without filters</Trans>
          </Link>
        ) : undefined
      }
    >
      {isNarrowed ? null : (
        <p>
          <Trans>
            The words were looked for in titles, summaries, texts, topics, publishers and places, with their endings and
            accents set aside. Fewer or more general words may help.
          </Trans>
        </p>
      )}
      <NearestTopics topics={found.nearestTopics} />
    </EmptyState>
  );
}

function NothingTitle({ tried, isNarrowed }: { tried: string; isNarrowed: boolean }) {
  if (tried === "") return <Trans>Nothing fits these filters</Trans>;
  if (isNarrowed)
    return (
      <Trans>
        Nothing was found for <Typed text={tried} /> with these filters
      </Trans>
    );
  return (
    <Trans>
      Nothing was found for <Typed text={tried} />
    </Trans>
  );
}

function NearestTopics({ topics }: { topics: SearchView["nearestTopics"] }) {
  const locale = useLocale();
  return (
    <>
      <h3 className={styles["nearest"]}>
        <Trans>Topics that may help</Trans>
      </h3>
      <ul role="list" className={styles["topics"]}>
        {topics.map(({ slug, label }) => (
          <li key={slug}>
            <Tag to={topicPath(locale, slug)}>{label}</Tag>
          </li>
        ))}
      </ul>
      <p>
        <Link to={topicsPath(locale)}>
          <Trans>All topics</Trans>
        </Link>
      </p>
    </>
  );
}
