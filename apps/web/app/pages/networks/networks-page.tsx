import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { NetworkList } from "../../features/networks/network-list.tsx";
import { countNetworkFilters, readNetworksState, toNetworksInput } from "../../features/networks/networks-state.ts";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { networksPath, newNetworkPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("networks") };

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  queryClient.fetchQuery(trpc.networks.list.queryOptions(toNetworksInput(readNetworksState(searchParams), locale))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Networks that the reader may know of, to be narrowed by facets. */
export default function NetworksPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [params] = useSearchParams();
  const state = readNetworksState(params);
  const { data: found } = useSuspenseQuery(useTRPC().networks.list.queryOptions(toNetworksInput(state, locale)));
  const path = networksPath(locale);
  return (
    <>
      <PageHead
        title={state.isMine ? t`My networks` : t`Networks`}
        description={t`Groups of people with the same task in open local government: find yours and join.`}
        isUnlisted={params.size > 0}
      />
      <PageTitle
        lead={<Trans>Groups of people with the same task. Members help each other, share what works and meet.</Trans>}
      >
        {state.isMine ? <Trans>My networks</Trans> : <Trans>Networks</Trans>}
      </PageTitle>
      <DoneNotice when="welcome">
        <Trans>You are in. These are your networks.</Trans>
      </DoneNotice>
      <DoneNotice when="left">
        <Trans>You left the network.</Trans>
      </DoneNotice>
      {found.canCreate ? <MemberDoors isMine={state.isMine} /> : null}
      <NetworkList
        path={path}
        state={state}
        found={found}
        whenEmpty={<NothingHere isMine={state.isMine} isNarrowed={countNetworkFilters(state) > 0} />}
      />
    </>
  );
}

function MemberDoors({ isMine }: { isMine: boolean }) {
  const locale = useLocale();
  const path = networksPath(locale);
  return (
    <p>
      {isMine ? (
        <Link to={path}>
          <Trans>See all networks</Trans>
        </Link>
      ) : (
        <Link to={`${path}?mine=1`}>
          <Trans>See my networks</Trans>
        </Link>
      )}{" "}
      ·{" "}
      <Link to={newNetworkPath(locale)}>
        <Trans>Start a network</Trans>
      </Link>
    </p>
  );
}

function NothingHere({ isMine, isNarrowed }: { isMine: boolean; isNarrowed: boolean }) {
  const locale = useLocale();
  const all = (
    <ButtonLink to={networksPath(locale)}>
      <Trans>See all networks</Trans>
    </ButtonLink>
  );
  if (isNarrowed)
    return (
      <EmptyState title={<Trans>No network fits these filters</Trans>} action={all}>
        <p>
          <Trans>Fewer filters may help. Or start the network that is missing.</Trans>
        </p>
      </EmptyState>
    );
  if (isMine)
    return (
      <EmptyState title={<Trans>You are in no network yet</Trans>} action={all}>
        <p>
          <Trans>In a network you meet people with the same task. Joining an open one takes one click.</Trans>
        </p>
      </EmptyState>
    );
  return (
    <EmptyState
      title={<Trans>There is no network yet</Trans>}
      action={
        <ButtonLink to={newNetworkPath(locale)}>
          <Trans>Start the first one</Trans>
        </ButtonLink>
      }
    >
      <p>
        <Trans>A network brings together people with the same task.</Trans>
      </p>
    </EmptyState>
  );
}
