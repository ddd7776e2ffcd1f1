import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { PeopleDirectory } from "../../features/people/people-directory.tsx";
import { peopleHref, readPeopleState, toPeopleInput } from "../../features/people/people-state.ts";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { expertsPath, peoplePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("people") };

const door = "experts";

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  queryClient.fetchQuery(trpc.people.find.queryOptions(toPeopleInput(readPeopleState(searchParams), { door, locale }))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Members whose expertise others vouch for. */
export default function ExpertsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [params] = useSearchParams();
  const state = readPeopleState(params);
  const { data: found } = useSuspenseQuery(useTRPC().people.find.queryOptions(toPeopleInput(state, { door, locale })));
  return (
    <>
      <PageHead
        title={t`Experts`}
        description={t`People whose expertise in a topic is endorsed by others, by topic, language and place.`}
        isUnlisted={params.size > 0}
      />
      <PageTitle
        lead={
          <Trans>
            Members whose expertise is endorsed: by two members, by the staff, or by an accepted answer.{" "}
            <Link to={peoplePath(locale)}>See all people</Link>
          </Trans>
        }
      >
        <Trans>Experts</Trans>
      </PageTitle>
      <PeopleDirectory
        path={expertsPath(locale)}
        state={state}
        found={found}
        whenEmpty={
          <EmptyState
            title={<Trans>No expert fits</Trans>}
            action={
              <Link to={peopleHref(peoplePath(locale), { ...state, page: 1 })}>
                <Trans>Look among all people</Trans>
              </Link>
            }
          >
            <p>
              <Trans>People who know a topic may not be endorsed yet.</Trans>
            </p>
          </EmptyState>
        }
      />
    </>
  );
}
