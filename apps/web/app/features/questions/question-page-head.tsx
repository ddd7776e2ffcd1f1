import { useLingui } from "@lingui/react/macro";
import type { QuestionView } from "@plaza/types/questions";
import { PageHead } from "../../lib/page-head.tsx";
import { useLocale } from "../../lib/locales.ts";
import { questionFeedPath, questionPath } from "../../lib/urls.ts";

/** The head of a question's page for people and search engines. Further pages of answers are not listed. */
export function QuestionPageHead({ question, isFirstPage }: { question: QuestionView; isFirstPage: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { title, excerpt, acceptedExcerpt, jsonLd, questionId } = question;
  return (
    <>
      <PageHead
        title={title.text === "" ? t`Question` : title.text}
        description={(acceptedExcerpt ?? excerpt ?? title).text}
        path={questionPath(locale, question)}
        isArticle
        isUnlisted={!isFirstPage || jsonLd === null || question.duplicateOf !== null}
      />
      {jsonLd === null ? null : (
        <>
          <link
            rel="alternate"
            type="application/atom+xml"
            title={t`Answers to this question`}
            href={questionFeedPath(questionId, locale)}
          />
          <script
            type="application/ld+json"
            dangerouslySetInnerHTML={{ __html: JSON.stringify(jsonLd).replaceAll("<", String.raw`\u003c`) }}
          />
        </>
      )}
    </>
  );
}
