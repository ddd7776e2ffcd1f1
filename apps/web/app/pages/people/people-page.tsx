import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { PeopleDirectory } from "../../features/people/people-directory.tsx";
import {
  countPeopleFilters,
  peopleHref,
  type PeopleState,
  readPeopleState,
  toPeopleInput,
  withoutPeopleFilters,
} from "../../features/people/people-state.ts";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { expertsPath, peoplePath, profilePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("people") };

const door = "peers";

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  queryClient.fetchQuery(trpc.people.find.queryOptions(toPeopleInput(readPeopleState(searchParams), { door, locale }))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Everybody who chose to be found. */
export default function PeoplePage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [params] = useSearchParams();
  const state = readPeopleState(params);
  const { data: found } = useSuspenseQuery(useTRPC().people.find.queryOptions(toPeopleInput(state, { door, locale })));
  const path = peoplePath(locale);
  return (
    <>
      <PageHead
        title={t`People`}
        description={t`Find people who work on open local government by topic, language, place and what they offer.`}
        isUnlisted={params.size > 0}
      />
      <PageTitle
        lead={
          <Trans>
            Members who chose to be found. Each of them decides who sees what.{" "}
            <Link to={expertsPath(locale)}>See experts only</Link>
          </Trans>
        }
      >
        <Trans>People</Trans>
      </PageTitle>
      <PeopleDirectory path={path} state={state} found={found} whenEmpty={<Nobody path={path} state={state} />} />
    </>
  );
}

function Nobody({ path, state }: { path: string; state: PeopleState }) {
  const locale = useLocale();
  if (countPeopleFilters(state) > 0 || state.q !== "")
    return (
      <EmptyState
        title={<Trans>Nobody fits these words and filters</Trans>}
        action={
          <Link to={peopleHref(path, { ...withoutPeopleFilters(state), q: "" })}>
            <Trans>Show everybody</Trans>
          </Link>
        }
      >
        <p>
          <Trans>Fewer filters or more general words may help.</Trans>
        </p>
      </EmptyState>
    );
  return (
    <EmptyState
      title={<Trans>Nobody is listed yet</Trans>}
      action={
        <Link to={profilePath(locale)}>
          <Trans>Be the first: open your profile</Trans>
        </Link>
      }
    >
      <p>
        <Trans>Members appear here when they choose to be found.</Trans>
      </p>
    </EmptyState>
  );
}
