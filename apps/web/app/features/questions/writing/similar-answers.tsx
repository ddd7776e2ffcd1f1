import { Plural, Trans } from "@lingui/react/macro";
import type { SimilarView } from "@plaza/types/questions";
import { useLocale } from "../../../lib/locales.ts";
import { questionPath, resourcePath } from "../../../lib/urls.ts";
import { LanguageText } from "../../../ui/language-text.tsx";
import { AnsweredMark } from "../answered-mark.tsx";
import styles from "./similar-answers.module.css";

/** What may answer it already, while it is typed. In another window, so that what was typed stays. */
export function SimilarAnswers({ similar: { questions, resources } }: { similar: SimilarView }) {
  const locale = useLocale();
  const count = questions.length + resources.length;
  return (
    <div className={styles["similar"]}>
      <p role="status" className={styles["name"]}>
        {count === 0 ? <Trans>Nothing here answers it yet. Ask.</Trans> : <Trans>Perhaps one of these helps:</Trans>}
      </p>
      {count === 0 ? null : (
        <ul role="list">
          {questions.map((question) => (
            <li key={`question ${question.questionId}`}>
              <a href={questionPath(locale, question)} target="_blank" rel="noopener">
                <LanguageText text={question.title} />
              </a>
              {question.isAnswered ? (
                <AnsweredMark />
              ) : (
                <span className={styles["quiet"]}>
                  {" "}
                  <Plural value={question.answerCount} _0="No answer yet" one="# answer" other="# answers" />
                </span>
              )}
              {question.acceptedExcerpt === null ? null : (
                <p className={styles["words"]} dir={question.acceptedExcerpt.dir}>
                  <LanguageText text={question.acceptedExcerpt} />
                </p>
              )}
            </li>
          ))}
          {resources.map((resource) => (
            <li key={`resource ${resource.resourceId}`}>
              <a href={resourcePath(locale, resource)} target="_blank" rel="noopener">
                <LanguageText text={resource.title} />
              </a>{" "}
              <span className={styles["quiet"]}>
                <Trans>(library)</Trans>
              </span>
            </li>
          ))}
        </ul>
      )}
      {count === 0 ? null : (
        <p className={styles["quiet"]}>
          <Trans>They open in a new tab; what you typed stays here.</Trans>
        </p>
      )}
    </div>
  );
}
