import { Plural } from "@lingui/react/macro";
import type { TopicView } from "@plaza/types/topics";
import { Link } from "react-router";
import { classes } from "../../lib/classes.ts";
import { useLocale } from "../../lib/locales.ts";
import { topicPath } from "../../lib/urls.ts";
import styles from "./topic-index.module.css";

type Props = {
  topics: Pick<TopicView, "slug" | "label" | "resourceCount" | "children">[];
  level?: 2 | 3;
  /** On a narrow screen the top level only: there the index is one of several things on the page. */
  isShortOnPhones?: boolean;
};

/** The vocabulary as an index: each topic of the top level with the ones below it. */
export function TopicIndex({ topics, level = 3, isShortOnPhones = false }: Props) {
  const locale = useLocale();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <ul role="list" className={classes(styles["index"], isShortOnPhones && styles["short"])}>
      {topics.map((topic) => (
        <li key={topic.slug} className={styles["group"]}>
          <div className={styles["top"]}>
            <Heading className={styles["title"]}>
              <Link to={topicPath(locale, topic.slug)}>{topic.label}</Link>
            </Heading>
            <span className={styles["count"]}>
              <Plural value={topic.resourceCount} one="# resource" other="# resources" />
            </span>
          </div>
          <ul role="list" className={styles["below"]}>
            {topic.children.map((child) => (
              <li key={child.slug}>
                <Link to={topicPath(locale, child.slug)}>{child.label}</Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
