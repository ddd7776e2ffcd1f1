import { Trans } from "@lingui/react/macro";
import type { QuestionView } from "@plaza/types/questions";
import { useQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { Link, useLocation } from "react-router";
import { useTRPC } from "../../lib/data.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { questionPath, signInPath } from "../../lib/urls.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { RefusedWords } from "../../ui/refused/late-words.ts";
import { AnswerFields } from "./member-parts.ts";
import { classes } from "../../lib/classes.ts";
import styles from "./question-page.module.css";

/** At the end of the page: to answer, or why that is not possible. */
export function AnswerForm({ question }: { question: QuestionView }) {
  const { closedBecause, author } = question;
  const form = useFormResult("answer");
  const { data: me } = useQuery(useTRPC().accounts.me.queryOptions());
  // Whoever asked waits for others first.
  const isOwn = me !== null && me !== undefined && author?.handle === me.handle;
  return (
    <section aria-labelledby="answer" className={classes(styles["section"], "screen-only")}>
      <h2 id="answer">
        <Trans>Your answer</Trans>
      </h2>
      {closedBecause === null ? null : (
        <>
          <Closed question={question} />
          {form.refusal === null ? null : (
            <Suspense>
              <RefusedWords state={form} />
            </Suspense>
          )}
        </>
      )}
      <Suspense>
        {closedBecause === null && isOwn ? (
          <Disclosure summary={<Trans>Answer it yourself</Trans>} isOpen={form.isFilled}>
            <AnswerFields questionId={question.questionId} />
          </Disclosure>
        ) : null}
        {closedBecause === null && !isOwn ? <AnswerFields questionId={question.questionId} /> : null}
      </Suspense>
    </section>
  );
}

function Closed({ question: { closedBecause, duplicateOf } }: { question: QuestionView }) {
  const locale = useLocale();
  const { pathname } = useLocation();
  if (closedBecause === "signed_out")
    return (
      <p>
        <Link to={signInPath(locale, `${pathname}#answer`)} rel="nofollow">
          <Trans>Sign in to answer</Trans>
        </Link>
      </p>
    );
  if (closedBecause === "duplicate" && duplicateOf !== null)
    return (
      <p>
        <Trans>
          Please answer at{" "}
          <Link to={questionPath(locale, duplicateOf)}>
            <LanguageText text={duplicateOf.title} />
          </Link>
          , which was asked first.
        </Trans>
      </p>
    );
  return (
    <p>
      <Trans>This question takes no answers.</Trans>
    </p>
  );
}
