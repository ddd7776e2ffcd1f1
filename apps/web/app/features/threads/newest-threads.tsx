import { Trans } from "@lingui/react/macro";
import type { ThreadPage } from "@plaza/types/threads";
import { Link } from "react-router";
import type { Data } from "../../lib/data.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { discussionsPath, newDiscussionPath } from "../../lib/urls.ts";
import styles from "./newest-threads.module.css";
import { ThreadList } from "./thread-list.tsx";

type Room = { topic: string } | { network: string };

/** To be read by the page that shows them. */
export const newestThreads = (trpc: Data["trpc"], room: Room, locale: Locale) =>
  trpc.threads.newest.queryOptions({ ...room, locale });

type Props = { room: Room; page: ThreadPage; /** Who may not start one here is not asked to. */ invites: boolean };

/** The room for talk on the page of a network or a topic; nothing where nobody talks and the reader may not begin. */
export function NewestThreads({ room, page, invites }: Props) {
  const locale = useLocale();
  if (page.items.length === 0 && !invites) return null;
  return (
    <section aria-labelledby="discussions" className={styles["section"]}>
      <h2 id="discussions">
        <Trans>Discussions</Trans>
      </h2>
      {page.items.length === 0 ? (
        <p>
          <Trans>Nobody has begun one yet. Ask what others think, or tell what you tried.</Trans>
        </p>
      ) : (
        <ThreadList threads={page.items} />
      )}
      <p className={styles["onward"]}>
        {invites ? (
          <Link to={newDiscussionPath(locale, room)}>
            <Trans>Start a discussion</Trans>
          </Link>
        ) : null}
        {page.nextCursor === null ? null : (
          <Link to={discussionsPath(locale, room)}>
            <Trans>All discussions here</Trans>
          </Link>
        )}
      </p>
    </section>
  );
}
