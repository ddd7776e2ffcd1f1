import { Plural, Trans } from "@lingui/react/macro";
import type { ThreadItem } from "@plaza/types/threads";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { networkPath, personPath, threadPath, topicPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "../../ui/talk-line.module.css";

/** One thread in a list: what it is about, its first words, then who, where, how many and when. */
export function ThreadLine({ thread, level = 3 }: { thread: ThreadItem; level?: 2 | 3 }) {
  const locale = useLocale();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className={styles["line"]}>
      <Heading className={styles["title"]} dir={thread.title.dir}>
        <Link to={threadPath(locale, thread)}>
          <LanguageText text={thread.title} />
        </Link>
      </Heading>
      {thread.excerpt === null || thread.author?.isMuted === true ? null : (
        <p className={styles["excerpt"]} dir={thread.excerpt.dir}>
          <LanguageText text={thread.excerpt} />
        </p>
      )}
      <ThreadFacts thread={thread} />
    </article>
  );
}

/** Who, where, how many and when; what is not known is left out. */
export function ThreadFacts({ thread }: { thread: ThreadItem }) {
  const locale = useLocale();
  const { author, network, topics, replyCount, isLocked, isFictional, lastPostAt, createdAt } = thread;
  return (
    <ul role="list" className={styles["facts"]}>
      {author === null ? null : (
        <li>
          <Link to={personPath(locale, author.handle)} dir="auto">
            {author.name}
          </Link>
        </li>
      )}
      {network === null ? null : (
        <li>
          <Link to={networkPath(locale, network.slug)}>
            <LanguageText text={network.name} />
          </Link>
        </li>
      )}
      {topics.map(({ slug, label }) => (
        <li key={slug}>
          <Link to={topicPath(locale, slug)}>{label}</Link>
        </li>
      ))}
      <li>
        <Plural value={replyCount} _0="No replies yet" one="# reply" other="# replies" />
      </li>
      <li>
        {replyCount === 0 ? (
          <DateText at={createdAt} />
        ) : (
          <Trans>
            last on <DateText at={lastPostAt} />
          </Trans>
        )}
      </li>
      {isLocked ? (
        <li>
          <Trans>Locked</Trans>
        </li>
      ) : null}
      {isFictional ? (
        <li>
          <Trans>Fictional, for the demo</Trans>
        </li>
      ) : null}
    </ul>
  );
}
