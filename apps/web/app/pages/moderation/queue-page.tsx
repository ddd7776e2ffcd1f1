import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { QueueItem } from "@plaza/types/moderation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import styles from "../../features/moderation/moderation.module.css";
import { useReportKinds } from "../../features/moderation/moderation-words.ts";
import { ThingSummary } from "../../features/moderation/thing-summary.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { casePath, conductPath, moderationLogPath, moderationPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { DateText } from "../../ui/values.tsx";

export const handle = { words: await loadWords("moderation") };

const inputOf = (searchParams: URLSearchParams) => ({ cursor: searchParams.get("after") });

const page = prefetch(({ queryClient, trpc, searchParams }) =>
  queryClient.fetchQuery(trpc.moderation.queue.queryOptions(inputOf(searchParams))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** What waits for moderators, the oldest first. */
export default function QueuePage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const { data } = useSuspenseQuery(useTRPC().moderation.queue.queryOptions(inputOf(searchParams)));
  return (
    <>
      <PageHead title={t`Moderation`} description={t`What members reported, for those who look after it.`} isUnlisted />
      <PageTitle
        lead={<Trans>What members reported, and what is hidden until somebody decides. The oldest comes first.</Trans>}
      >
        <Trans>Moderation</Trans>
      </PageTitle>
      <DoneNotice when="act">
        <Trans>Done. It stands in the log, and whom it concerns is told.</Trans>
      </DoneNotice>
      <p className={styles["ways"]}>
        <Link to={moderationLogPath(locale)}>
          <Trans>What was done</Trans>
        </Link>
        <Link to={conductPath(locale)}>
          <Trans>Code of conduct</Trans>
        </Link>
      </p>
      {data.items.length === 0 ? (
        <EmptyState title={<Trans>Nothing waits</Trans>}>
          <p>
            <Trans>When somebody reports something that you look after, it stands here.</Trans>
          </p>
        </EmptyState>
      ) : (
        <>
          <p>
            <Plural value={data.total} one="# case waits." other="# cases wait." />
          </p>
          <ol role="list" className={styles["list"]}>
            {data.items.map((item) => (
              <Item key={`${item.thing.subject} ${item.thing.subjectId}`} item={item} />
            ))}
          </ol>
        </>
      )}
      {data.nextCursor === null ? null : (
        <p className={styles["ways"]}>
          <Link to={`${moderationPath(locale)}?after=${data.nextCursor}`} rel="next">
            <Trans>More cases</Trans>
          </Link>
        </p>
      )}
    </>
  );
}

function Item({ item: { thing, kinds, reportCount, firstAt, isHidden } }: { item: QueueItem }) {
  const locale = useLocale();
  const names = useReportKinds();
  return (
    <li className={styles["item"]}>
      <p>
        {thing.subject === "act" ? (
          <strong>
            <Trans>Somebody asks for a second look</Trans>
          </strong>
        ) : (
          <strong>
            {kinds.length === 0 && isHidden ? <Trans>Hidden: show it again or remove it</Trans> : null}
            {kinds.map(({ kind, count }) => (count > 1 ? `${names[kind]} (${count})` : names[kind])).join(", ")}
          </strong>
        )}
      </p>
      <ThingSummary thing={thing} namesState={thing.state === "hidden"} />
      <p className={styles["quiet"]}>
        {reportCount === 0 ? null : (
          <>
            <Plural value={reportCount} one="# report" other="# reports" />
            {" · "}
          </>
        )}
        <Trans>
          since <DateText at={firstAt} />
        </Trans>
      </p>
      <p className={styles["ways"]}>
        <Link to={casePath(locale, thing.subject, thing.subjectId)}>
          <Trans>Look at this case</Trans>
        </Link>
      </p>
    </li>
  );
}
