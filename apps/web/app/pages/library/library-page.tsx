import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { SearchOffer } from "../../features/gaps/search-offer.tsx";
import { HitLine } from "../../features/resources/hit-line.tsx";
import { Found } from "../../features/search/found.tsx";
import { KeptValues } from "../../features/search/kept-values.tsx";
import { SearchBox } from "../../features/search/search-box.tsx";
import { readSearchState, toLibraryInput } from "../../features/search/search-state.ts";
import { WhyThis } from "../../features/search/why-this.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { libraryPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  queryClient.fetchQuery(trpc.search.find.queryOptions(toLibraryInput(readSearchState(searchParams), locale))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const handle = { hasOwnSearch: true, words: await loadWords("library") };

/** Everything in the library, to be narrowed by facets. */
export default function LibraryPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const state = readSearchState(useSearchParams()[0]);
  const { data: found } = useSuspenseQuery(useTRPC().search.find.queryOptions(toLibraryInput(state, locale)));
  const path = libraryPath(locale);
  return (
    <>
      <PageHead
        title={t`Library`}
        description={t`Guides, cases, reports, laws, tools and more for open local government, in many languages.`}
        isUnlisted={state.q !== ""}
      />
      <PageTitle
        lead={
          <Trans>
            Guides, cases, laws and tools from governments, civil society and universities. Each links to its publisher.
          </Trans>
        }
      >
        <Trans>Library</Trans>
      </PageTitle>
      <SearchBox label={<Trans>Search the library</Trans>} query={state.q} action={path}>
        <KeptValues sort={state.sort} filters={state.filters} years={state.years} />
      </SearchBox>
      <Found
        path={path}
        state={state}
        found={found}
        whenEmpty={<NothingHere path={path} />}
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
        {(hit) =>
          hit.type === "resource" ? (
            <HitLine hit={hit}>
              <WhyThis reason={hit.reason} />
            </HitLine>
          ) : null
        }
      </Found>
    </>
  );
}

function NothingHere({ path }: { path: string }) {
  return (
    <EmptyState
      title={<Trans>No resource fits</Trans>}
      action={
        <Link to={path}>
          <Trans>See the whole library</Trans>
        </Link>
      }
    >
      <p>
        <Trans>Remove a filter, or use fewer or other words. Words in any language will do.</Trans>
      </p>
    </EmptyState>
  );
}
