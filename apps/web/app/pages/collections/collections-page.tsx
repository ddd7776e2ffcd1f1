import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { CollectionList } from "../../features/collections/collection-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { collectionsPath, libraryPath, myCollectionsPath, newCollectionPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./collections.module.css";

export const handle = { words: await loadWords("collections") };

const asked = (searchParams: URLSearchParams) => {
  const after = searchParams.get("after");
  return after === null || after === "" ? {} : { after };
};

const page = prefetch(({ queryClient, trpc, searchParams }) =>
  queryClient.fetchQuery(trpc.collections.list.queryOptions(asked(searchParams))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Lists that members and networks made of the library. */
export default function CollectionsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const { data } = useSuspenseQuery(useTRPC().collections.list.queryOptions(asked(searchParams)));
  return (
    <>
      <PageHead
        title={t`Collections`}
        description={t`Lists of resources that members and networks put together and annotated.`}
        isUnlisted={searchParams.has("after")}
      />
      <PageTitle
        lead={<Trans>Members and networks put resources in order and say why. What changed last stands first.</Trans>}
      >
        <Trans>Collections</Trans>
      </PageTitle>
      <OwnOnes />
      {data.items.length === 0 ? (
        <EmptyState
          title={<Trans>No public collections yet</Trans>}
          action={
            <Link to={libraryPath(locale)}>
              <Trans>Choose a resource in the library</Trans>
            </Link>
          }
        >
          <p>
            <Trans>Each resource has a button that saves it to a collection.</Trans>
          </p>
        </EmptyState>
      ) : (
        <CollectionList collections={data.items} />
      )}
      {data.nextCursor === null ? null : (
        <p className={styles["onward"]}>
          <Link to={`${collectionsPath(locale)}?after=${data.nextCursor}`} rel="next">
            <Trans>More collections</Trans>
          </Link>
        </p>
      )}
    </>
  );
}

function OwnOnes() {
  const locale = useLocale();
  const { data: me } = useQuery(useTRPC().accounts.me.queryOptions());
  if (!me) return null;
  return (
    <p className={styles["onward"]}>
      <Link to={newCollectionPath(locale)}>
        <Trans>Begin a collection</Trans>
      </Link>
      <Link to={myCollectionsPath(locale)}>
        <Trans>My collections</Trans>
      </Link>
    </p>
  );
}
