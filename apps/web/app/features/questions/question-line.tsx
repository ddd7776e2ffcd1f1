import { Plural, Trans } from "@lingui/react/macro";
import type { QuestionItem } from "@plaza/types/questions";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { personPath, placePath, questionPath, topicPath } from "../../lib/urls.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { DateText } from "../../ui/values.tsx";
import { AnsweredMark } from "./answered-mark.tsx";
import styles from "../../ui/talk-line.module.css";

/** One question in a list: its title, what was answered or else what is asked, then who, where, how many and when. */
export function QuestionLine({ question, level = 3 }: { question: QuestionItem; level?: 2 | 3 }) {
  const locale = useLocale();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <article className={styles["line"]}>
      <Heading className={styles["title"]} dir={question.title.dir}>
        <Link to={questionPath(locale, question)}>
          <LanguageText text={question.title} />
        </Link>
      </Heading>
      <FirstWords question={question} />
      <QuestionFacts question={question} />
    </article>
  );
}

function FirstWords({ question: { isAnswered, acceptedExcerpt, excerpt, author } }: { question: QuestionItem }) {
  const isHeld = author?.isMuted === true;
  if (isAnswered)
    return (
      <div>
        <AnsweredMark />
        {acceptedExcerpt === null ? null : (
          <p className={styles["excerpt"]} dir={acceptedExcerpt.dir}>
            <LanguageText text={acceptedExcerpt} />
          </p>
        )}
      </div>
    );
  if (excerpt === null || isHeld) return null;
  return (
    <p className={styles["excerpt"]} dir={excerpt.dir}>
      <LanguageText text={excerpt} />
    </p>
  );
}

/** What is not known is left out. */
function QuestionFacts({ question }: { question: QuestionItem }) {
  const locale = useLocale();
  const { author, place, topics, answerCount, evidenceCount, isFictional, createdAt } = question;
  return (
    <ul role="list" className={styles["facts"]}>
      <li>
        <Plural value={answerCount} _0="No answer yet" one="# answer" other="# answers" />
      </li>
      {evidenceCount === 0 ? null : (
        <li>
          <Plural value={evidenceCount} one="rests on # piece of evidence" other="rests on # pieces of evidence" />
        </li>
      )}
      {author === null ? null : (
        <li>
          <Link to={personPath(locale, author.handle)} dir="auto">
            {author.name}
          </Link>
        </li>
      )}
      {place === null ? null : (
        <li>
          <Link to={placePath(locale, place.slug)}>{place.name}</Link>
        </li>
      )}
      {topics.map(({ slug, label }) => (
        <li key={slug}>
          <Link to={topicPath(locale, slug)}>{label}</Link>
        </li>
      ))}
      <li>
        <DateText at={createdAt} />
      </li>
      {isFictional ? (
        <li>
          <Trans>Fictional, for the demo</Trans>
        </li>
      ) : null}
    </ul>
  );
}
