import { Plural, Trans } from "@lingui/react/macro";
import type { MarkedText as Marked } from "@plaza/types/resources";
import type { SearchHitView } from "@plaza/types/search";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useLocale } from "../../lib/locales.ts";
import { networkPath, questionPath, threadPath, topicPath } from "../../lib/urls.ts";
import { Icon } from "../../ui/icon.tsx";
import { LanguageText, MarkedText } from "../../ui/language-text.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "./talk-hits.module.css";

type Props<Type extends SearchHitView["type"]> = { hit: Extract<SearchHitView, { type: Type }>; children: ReactNode };

/** A thread among other things that were found. */
export function ThreadHit({ hit, children }: Props<"thread">) {
  const locale = useLocale();
  const { thread } = hit;
  return (
    <article className={styles["line"]}>
      <p className={styles["kind"]}>
        <Icon name="thread" size={18} />
        <Trans>Discussion</Trans>
      </p>
      <Title to={threadPath(locale, thread)} title={hit.title} />
      <Excerpt excerpt={hit.excerpt} />
      <ul role="list" className={styles["facts"]}>
        {thread.network === null ? null : (
          <li>
            <Link to={networkPath(locale, thread.network.slug)}>
              <LanguageText text={thread.network.name} />
            </Link>
          </li>
        )}
        <Topics topics={thread.topics} />
        <li>
          <Plural value={thread.replyCount} _0="No replies yet" one="# reply" other="# replies" />
        </li>
        <li>
          <DateText at={thread.lastPostAt} />
        </li>
      </ul>
      {children}
    </article>
  );
}

/** A question, with what stands fast of its answer. */
export function QuestionHit({ hit, children }: Props<"question">) {
  const locale = useLocale();
  const { question } = hit;
  return (
    <article className={styles["line"]}>
      <p className={styles["kind"]}>
        <Icon name="question" size={18} />
        <Trans>Question</Trans>
        {question.isAnswered ? (
          <strong className={styles["answered"]}>
            <Trans>Answered</Trans>
          </strong>
        ) : null}
      </p>
      <Title to={questionPath(locale, question)} title={hit.title} />
      {saysTheSame(hit.excerpt, question.acceptedExcerpt) ? null : <Excerpt excerpt={hit.excerpt} />}
      {question.acceptedExcerpt === null ? null : (
        <p className={styles["answer"]} dir={question.acceptedExcerpt.dir}>
          <LanguageText text={question.acceptedExcerpt} />
        </p>
      )}
      <ul role="list" className={styles["facts"]}>
        {question.evidenceCount === 0 ? null : (
          <li>
            <Plural value={question.evidenceCount} one="rests on # source" other="rests on # sources" />
          </li>
        )}
        <li>
          <Plural value={question.answerCount} _0="No answers yet" one="# answer" other="# answers" />
        </li>
        {question.place === null ? null : <li>{question.place.name}</li>}
        <Topics topics={question.topics} />
        <li>
          <DateText at={question.lastPostAt} />
        </li>
      </ul>
      {children}
    </article>
  );
}

const comparedLetters = 40;

/** The words that were found are often the first ones of the accepted answer. */
const saysTheSame = (excerpt: Marked | null, accepted: { text: string } | null): boolean =>
  excerpt !== null &&
  accepted !== null &&
  excerpt.pieces
    .map(({ text }) => text)
    .join("")
    .slice(0, comparedLetters) === accepted.text.slice(0, comparedLetters);

function Title({ to, title }: { to: string; title: Marked }) {
  return (
    <h3 className={styles["title"]} dir={title.dir}>
      <Link to={to}>
        <MarkedText text={title} />
      </Link>
    </h3>
  );
}

function Excerpt({ excerpt }: { excerpt: Marked | null }) {
  if (excerpt === null) return null;
  return (
    <p className={styles["excerpt"]} dir={excerpt.dir}>
      <MarkedText text={excerpt} />
    </p>
  );
}

function Topics({ topics }: { topics: { slug: string; label: string }[] }) {
  const locale = useLocale();
  return topics.map(({ slug, label }) => (
    <li key={slug}>
      <Link to={topicPath(locale, slug)}>{label}</Link>
    </li>
  ));
}
