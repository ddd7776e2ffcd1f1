import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { ActList } from "../../features/moderation/act-list.tsx";
import styles from "../../features/moderation/moderation.module.css";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { moderationLogPath, moderationPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("moderation") };

const inputOf = (searchParams: URLSearchParams) => ({ cursor: searchParams.get("before") });

const page = prefetch(({ queryClient, trpc, searchParams }) =>
  queryClient.fetchQuery(trpc.moderation.listActs.queryOptions(inputOf(searchParams))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** What moderators did, newest first. */
export default function ModerationLogPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const { data } = useSuspenseQuery(useTRPC().moderation.listActs.queryOptions(inputOf(searchParams)));
  return (
    <>
      <PageHead title={t`What moderators did`} description={t`Every act with its reason, newest first.`} isUnlisted />
      <PageTitle lead={<Trans>Every act with its reason, newest first. Nothing can be taken out of it.</Trans>}>
        <Trans>What moderators did</Trans>
      </PageTitle>
      <p className={styles["ways"]}>
        <Link to={moderationPath(locale)}>
          <Trans>Back to what waits</Trans>
        </Link>
      </p>
      {data.items.length === 0 ? (
        <EmptyState title={<Trans>Nothing was done yet</Trans>}>
          <p>
            <Trans>When somebody acts in a case, it stands here.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ActList acts={data.items} />
      )}
      {data.nextCursor === null ? null : (
        <p className={styles["ways"]}>
          <Link to={`${moderationLogPath(locale)}?before=${data.nextCursor}`} rel="next">
            <Trans>Earlier acts</Trans>
          </Link>
        </p>
      )}
    </>
  );
}
