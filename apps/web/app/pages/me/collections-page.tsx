import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { CollectionList } from "../../features/collections/collection-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { collectionsPath, newCollectionPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("collections") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.collections.listMine.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Her own, and those of networks that she keeps. */
export default function MyCollectionsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: collections } = useSuspenseQuery(useTRPC().collections.listMine.queryOptions());
  return (
    <>
      <PageHead title={t`My collections`} description={t`Collections that I keep.`} isUnlisted />
      <DoneNotice when="deleted">
        <Trans>The collection was deleted</Trans>
      </DoneNotice>
      <PageTitle lead={<Trans>Your own, and those of networks that you keep in order.</Trans>}>
        <Trans>My collections</Trans>
      </PageTitle>
      <ButtonRow>
        <ButtonLink to={newCollectionPath(locale)}>
          <Trans>New collection</Trans>
        </ButtonLink>
        <Link to={collectionsPath(locale)}>
          <Trans>Public collections</Trans>
        </Link>
      </ButtonRow>
      {collections.length === 0 ? (
        <EmptyState title={<Trans>You have no collections yet</Trans>}>
          <p>
            <Trans>Keep resources together that belong to one task, in your order, with your notes.</Trans>
          </p>
        </EmptyState>
      ) : (
        <CollectionList collections={collections} />
      )}
    </>
  );
}
