import { Trans } from "@lingui/react/macro";
import { type QuestionPage, questionLimits } from "@plaza/types/questions";
import { Link } from "react-router";
import type { Data } from "../../lib/data.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { askPath, questionsPath } from "../../lib/urls.ts";
import styles from "./newest-questions.module.css";
import { QuestionList } from "./question-list.tsx";

type About = { topic: string } | { place: string };

/** To be read by the page that shows them. */
export const newestQuestions = (trpc: Data["trpc"], about: About, locale: Locale) =>
  trpc.questions.list.queryOptions({ ...about, locale, size: questionLimits.shortListSize });

/** Questions on the page of a topic or a place, and the way to ask one. */
export function NewestQuestions({ about, page }: { about: About; page: QuestionPage }) {
  const locale = useLocale();
  return (
    <section aria-labelledby="questions" className={styles["section"]}>
      <h2 id="questions">
        <Trans>Questions</Trans>
      </h2>
      {page.items.length === 0 ? (
        <p>
          <Trans>Nobody has asked here yet. Somebody who has done it may answer you.</Trans>
        </p>
      ) : (
        <QuestionList questions={page.items} />
      )}
      <p className={styles["onward"]}>
        <Link to={askPath(locale, about)}>
          <Trans>Ask a question</Trans>
        </Link>
        {page.nextCursor === null ? null : (
          <Link to={questionsPath(locale, { ...about })}>
            <Trans>All questions here</Trans>
          </Link>
        )}
      </p>
    </section>
  );
}
