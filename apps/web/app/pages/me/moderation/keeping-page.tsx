import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import styles from "../../../features/moderation/moderation.module.css";
import { useTRPC } from "../../../lib/data.ts";
import { useLocale } from "../../../lib/locales.ts";
import { PageHead } from "../../../lib/page-head.tsx";
import { prefetch } from "../../../lib/prefetch.ts";
import { keepingAwayPath, ownModerationPath } from "../../../lib/urls.ts";
import { loadWords } from "../../../lib/words.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { DoneNotice } from "../../../ui/form/done-notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import { DateText } from "../../../ui/values.tsx";

export const handle = { words: await loadWords("moderation") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.moderation.listKeptAway.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

/** Whom the reader keeps away from herself. */
export default function KeptAwayPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: kept } = useSuspenseQuery(useTRPC().moderation.listKeptAway.queryOptions());
  return (
    <>
      <PageHead title={t`Whom I keep away`} description={t`People whom you muted or blocked.`} isUnlisted />
      <PageTitle lead={<Trans>People whom you muted or blocked. Nobody else learns of it, they included.</Trans>}>
        <Trans>Whom I keep away</Trans>
      </PageTitle>
      <DoneNotice when="kept">
        <Trans>Done.</Trans>
      </DoneNotice>
      {kept.length === 0 ? (
        <EmptyState title={<Trans>You keep nobody away</Trans>}>
          <p>
            <Trans>The page of a person and her posts have a link for it.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ul role="list" className={styles["list"]}>
          {kept.map(({ person, distance, since }) => (
            <li key={person.memberId} className={styles["item"]}>
              <p>
                <strong>
                  <bdi>{person.name}</bdi>
                </strong>{" "}
                <span className={styles["quiet"]}>
                  {distance === "block" ? <Trans>blocked</Trans> : <Trans>muted</Trans>} · <DateText at={since} />
                </span>
              </p>
              <p className={styles["ways"]}>
                <Link to={keepingAwayPath(locale, person.handle)}>
                  <Trans>Change or undo</Trans>
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className={styles["ways"]}>
        <Link to={ownModerationPath(locale)}>
          <Trans>Moderation and me</Trans>
        </Link>
      </p>
    </>
  );
}
