import { Trans } from "@lingui/react/macro";
import type { AnswerOnResource } from "@plaza/types/questions";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { questionPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { AnsweredMark } from "./answered-mark.tsx";
import { LocatorText } from "./locator-text.tsx";
import lineStyles from "../../ui/talk-line.module.css";
import styles from "./question-list.module.css";

/** On the page of a resource: what was answered with it; nothing where nobody did. */
export function AnswersOnResource({ answers }: { answers: readonly AnswerOnResource[] }) {
  const locale = useLocale();
  if (answers.length === 0) return null;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">
        <Trans>Answers that rest on this</Trans>
      </h2>
      <ol role="list" className={styles["list"]}>
        {answers.map(({ postId, question, author, excerpt, isAccepted, locator }) => (
          <li key={postId}>
            <article className={lineStyles["line"]}>
              <h3 className={lineStyles["title"]} dir={question.title.dir}>
                <Link to={`${questionPath(locale, question)}#post-${postId}`}>
                  <LanguageText text={question.title} />
                </Link>
              </h3>
              {isAccepted ? <AnsweredMark isAnswer /> : null}
              {author?.isMuted === true ? null : (
                <p className={lineStyles["excerpt"]} dir={excerpt.dir}>
                  <LanguageText text={excerpt} />
                </p>
              )}
              <ul role="list" className={lineStyles["facts"]}>
                {author === null ? null : (
                  <li>
                    <bdi>{author.name}</bdi>
                  </li>
                )}
                {locator === null ? null : (
                  <li>
                    <LocatorText locator={locator} />
                  </li>
                )}
              </ul>
            </article>
          </li>
        ))}
      </ol>
    </section>
  );
}
