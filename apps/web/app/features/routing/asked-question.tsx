import { Trans } from "@lingui/react/macro";
import type { AskView } from "@plaza/types/routing";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { personPath, topicPath } from "../../lib/urls.ts";
import { ProseHtml } from "../../ui/prose.tsx";
import { Tag } from "../../ui/tag.tsx";
import styles from "./routing.module.css";

/** Who asks: role and place as far as the expert may know them. */
export function AskerLine({ asker }: { asker: AskView["asker"] }) {
  const locale = useLocale();
  if (asker === null) return null;
  const name = <bdi>{asker.name}</bdi>;
  const beside = [asker.role, asker.placeName].filter((part) => part !== null);
  return (
    <p>
      <Trans>Asked by {asker.handle === null ? name : <Link to={personPath(locale, asker.handle)}>{name}</Link>}</Trans>
      {beside.map((part) => (
        <span key={part}>
          {", "}
          <bdi>{part}</bdi>
        </span>
      ))}
    </p>
  );
}

/** The words of a question, in its language. */
export function AskedQuestion({ ask: { question, asker } }: { ask: AskView }) {
  const locale = useLocale();
  const { body, tried, topics } = question;
  return (
    <section className={styles["section"]}>
      <AskerLine asker={asker} />
      {body === null ? (
        <p>
          <Trans>The words of this question are not shown at the moment.</Trans>
        </p>
      ) : (
        <div className={styles["words"]}>
          <ProseHtml html={body.html} lang={body.language} dir={body.dir} />
        </div>
      )}
      {tried === null ? null : (
        <>
          <h2>
            <Trans>What was tried already</Trans>
          </h2>
          <div className={styles["words"]}>
            <ProseHtml html={tried.html} lang={tried.language} dir={tried.dir} />
          </div>
        </>
      )}
      <p className={styles["row"]}>
        {topics.map(({ slug, label }) => (
          <Tag key={slug} to={topicPath(locale, slug)}>
            {label}
          </Tag>
        ))}
      </p>
    </section>
  );
}
