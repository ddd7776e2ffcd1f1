import { Trans } from "@lingui/react/macro";
import type { ThreadView } from "@plaza/types/threads";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { FollowButton } from "../../features/follows/follow-button.tsx";
import { RelatedList } from "../../features/threads/related-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { arrangeThreadPath, networkPath, threadFeedPath, topicPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./discussion-page.module.css";

/** What a thread is about, what else there is about it, and how to hear of it. */
export function ThreadAside({ thread }: { thread: ThreadView }) {
  const locale = useLocale();
  const { can } = thread;
  return (
    <aside className={styles["side"]}>
      {thread.can.follow || thread.closedBecause === "signed_out" ? (
        <FollowButton kind="thread" id={thread.threadId} />
      ) : null}
      <About thread={thread} />
      <Related threadId={thread.threadId} />
      <ul role="list" className={styles["related"]}>
        {can.lock || can.moveTopics ? (
          <li>
            <Link to={arrangeThreadPath(locale, thread)}>
              {can.lock ? <Trans>Move, lock or merge</Trans> : <Trans>Change topics or place</Trans>}
            </Link>
          </li>
        ) : null}
        {thread.state === "visible" ? (
          <li>
            <a href={threadFeedPath(thread.threadId, locale)}>
              <Trans>Feed of this discussion</Trans>
            </a>
          </li>
        ) : null}
      </ul>
    </aside>
  );
}

function About({ thread: { topics, network } }: { thread: ThreadView }) {
  const locale = useLocale();
  if (topics.length === 0 && network === null) return null;
  return (
    <section aria-labelledby="about">
      <h2 id="about">
        <Trans>What it is about</Trans>
      </h2>
      {topics.length === 0 ? null : (
        <ul role="list" className={styles["topics"]}>
          {topics.map(({ slug, label }) => (
            <li key={slug}>
              <Tag to={topicPath(locale, slug)}>{label}</Tag>
            </li>
          ))}
        </ul>
      )}
      {network === null ? null : (
        <p>
          <Trans>
            In the network{" "}
            <Link to={networkPath(locale, network.slug)}>
              <LanguageText text={network.name} />
            </Link>
          </Trans>
        </p>
      )}
    </section>
  );
}

function Related({ threadId }: { threadId: number }) {
  const locale = useLocale();
  const { data } = useQuery(useTRPC().threads.related.queryOptions({ threadId, locale }, { staleTime: Infinity }));
  if (!data || data.threads.length + data.resources.length === 0) return null;
  return (
    <section aria-labelledby="related">
      <h2 id="related">
        <Trans>About the same</Trans>
      </h2>
      <RelatedList related={data} />
    </section>
  );
}
