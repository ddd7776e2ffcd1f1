import { Plural, Trans } from "@lingui/react/macro";
import type { RelatedToThread } from "@plaza/types/threads";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { resourcePath, threadPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import styles from "./related-list.module.css";

/** Threads and resources about the same. */
export function RelatedList({ related }: { related: RelatedToThread }) {
  const locale = useLocale();
  return (
    <ul role="list" className={styles["list"]}>
      {related.threads.map((thread) => (
        <li key={thread.threadId}>
          <Link to={threadPath(locale, thread)}>
            <LanguageText text={thread.title} />
          </Link>{" "}
          <span className={styles["quiet"]}>
            <Trans>Discussion</Trans>,{" "}
            <Plural value={thread.replyCount} _0="no replies yet" one="# reply" other="# replies" />
          </span>
        </li>
      ))}
      {related.resources.map((resource) => (
        <li key={resource.resourceId}>
          <Link to={resourcePath(locale, resource)}>
            <LanguageText text={resource.title} />
          </Link>{" "}
          <span className={styles["quiet"]}>
            <Trans>Resource</Trans>
          </span>
        </li>
      ))}
    </ul>
  );
}
