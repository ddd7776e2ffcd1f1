import { Trans, useLingui } from "@lingui/react/macro";
import type { GapItem } from "@plaza/types/gaps";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { GapFacts, GapName, Outcome, Proposals } from "../../features/gaps/gap-parts.tsx";
import styles from "../../features/gaps/gaps.module.css";
import { useTRPC } from "../../lib/data.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { gapPath, gapsPath, waitingPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("gaps") };

const inputOf = (searchParams: URLSearchParams, locale: Locale) => {
  const after = searchParams.get("after");
  return { locale, isSettled: searchParams.get("settled") === "1", ...(after === null ? {} : { after }) };
};

const page = prefetch(({ queryClient, trpc, locale, searchParams }) =>
  queryClient.fetchQuery(trpc.gaps.list.queryOptions(inputOf(searchParams, locale))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** What was looked for and not found: work for curators, a sign for everybody else. */
export default function GapsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const input = inputOf(useSearchParams()[0], locale);
  const { data } = useSuspenseQuery(useTRPC().gaps.list.queryOptions(input));
  const { canCurate, items, nextCursor } = data;
  const isSettled = canCurate && input.isSettled;
  return (
    <>
      <PageHead
        title={t`What is missing`}
        description={t`What people looked for and did not find, by how many wait for it.`}
        isUnlisted={canCurate || input.after !== undefined || input.isSettled}
      />
      <PageTitle
        lead={
          canCurate ? (
            <Trans>What people looked for and did not find. Who they are is not shown, not even to you.</Trans>
          ) : (
            <Trans>What people looked for and did not find. Only what five or more wait for is shown here.</Trans>
          )
        }
      >
        <Trans>What is missing</Trans>
      </PageTitle>
      <Settled />
      <Ways canCurate={canCurate} isSettled={isSettled} />
      {items.length === 0 ? (
        <EmptyState title={<Trans>Nothing stands here</Trans>}>
          <p>
            <Trans>Whoever searches and finds nothing or little can wait for it: then it comes here.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ol role="list" className={styles["list"]}>
          {items.map((gap) => (
            <Gap key={gap.gapId} gap={gap} canCurate={canCurate} />
          ))}
        </ol>
      )}
      {nextCursor === null ? null : (
        <p className={styles["ways"]}>
          <Link to={`${gapsPath(locale)}?${isSettled ? "settled=1&" : ""}after=${nextCursor}`} rel="next">
            <Trans>More of it</Trans>
          </Link>
        </p>
      )}
    </>
  );
}

function Settled() {
  return (
    <>
      <DoneNotice when="filled">
        <Trans>Everybody who waits is told.</Trans>
      </DoneNotice>
      <DoneNotice when="dismissed">
        <Trans>Those who wait see why on their page.</Trans>
      </DoneNotice>
    </>
  );
}

function Ways({ canCurate, isSettled }: { canCurate: boolean; isSettled: boolean }) {
  const locale = useLocale();
  return (
    <p className={styles["ways"]}>
      <Link to={waitingPath(locale)}>
        <Trans>What I wait for</Trans>
      </Link>
      {canCurate ? (
        <Link to={isSettled ? gapsPath(locale) : `${gapsPath(locale)}?settled=1`}>
          {isSettled ? <Trans>What is open</Trans> : <Trans>What was settled</Trans>}
        </Link>
      ) : null}
    </p>
  );
}

function Gap({ gap, canCurate }: { gap: GapItem; canCurate: boolean }) {
  const locale = useLocale();
  return (
    <li className={styles["item"]}>
      <h2>
        {canCurate ? (
          <Link to={gapPath(locale, gap.gapId)}>
            <GapName gap={gap} />
          </Link>
        ) : (
          <GapName gap={gap} />
        )}
      </h2>
      <GapFacts gap={gap} />
      <Proposals proposals={gap.proposals} />
      <Outcome gap={gap} />
    </li>
  );
}
