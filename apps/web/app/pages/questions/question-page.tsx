import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { QuestionView } from "@plaza/types/questions";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import { data, useLocation, useParams, useSearchParams } from "react-router";
import { FollowButton, followStateOf } from "../../features/follows/follow-button.tsx";
import { prefetchComposer } from "../../features/posts/composer-input.ts";
import { PostArticle } from "../../features/posts/post-article.tsx";
import { ExpectedAnswerLine } from "../../features/questions/expected-answer.tsx";
import { QuestionNotices } from "../../features/questions/question-notices.tsx";
import { QuestionPageHead } from "../../features/questions/question-page-head.tsx";
import { AskedPart, askedPartQuery } from "../../features/routing/asked-part.tsx";
import { useTRPC } from "../../lib/data.ts";
import { type Locale, useLocale } from "../../lib/locales.ts";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, placePath, questionPath, questionsPath, topicPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { ProseHtml } from "../../ui/prose.tsx";
import { Tag } from "../../ui/tag.tsx";
import { AnswerForm } from "./answer-form.tsx";
import { AnswerPart, Comments } from "./answer-part.tsx";
import { LostComment } from "./lost-comment.tsx";
import { CommentForm, ManageQuestion } from "./member-parts.ts";
import { answerSubject } from "./question-address.ts";
import { questionForms } from "./question-forms.ts";
import styles from "./question-page.module.css";

export const handle = { words: await loadWords("conversations") };

function asked(params: Record<string, string | undefined>, searchParams: URLSearchParams, locale: Locale) {
  const page = searchParams.get("page") ?? "1";
  const number = /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 0;
  return { questionId: idOfSegment(params["question"]) ?? 0, locale, page: page === "all" ? ("all" as const) : number };
}

const page = prefetch(async ({ queryClient, trpc, locale, params, searchParams, leadOn }) => {
  const input = asked(params, searchParams, locale);
  if (input.questionId === 0 || input.page === 0) throw data(null, { status: 404 });
  const question = await queryClient.fetchQuery(trpc.questions.show.queryOptions(input));
  const path = questionPath(locale, question);
  // A title that changed gives another address: the old one leads on.
  const query = searchParams.toString();
  if (params["question"] !== `${question.questionId}-${question.slug}`)
    leadOn(query === "" ? path : `${path}?${query}`);
  await Promise.all([
    queryClient.fetchQuery(followStateOf(trpc, { kind: "question", id: question.questionId })),
    queryClient.fetchQuery(askedPartQuery(trpc, question.questionId, locale)),
    question.can.answer ? prefetchComposer({ queryClient, trpc }, answerSubject(question.questionId)) : null,
  ]);
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = questionForms.action;
// Whoever only reads sends nothing.
export const clientAction = async (sent: Parameters<typeof questionForms.clientAction>[0]) =>
  (await import("./question-forms.ts")).questionForms.clientAction(sent);

/** The question, the answer that was taken, the others, and room for one more. */
export default function QuestionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const input = asked(useParams(), searchParams, locale);
  const { data: question } = useSuspenseQuery(useTRPC().questions.show.queryOptions(input));
  return (
    <>
      <QuestionPageHead question={question} isFirstPage={question.page === 1 && input.page !== "all"} />
      <Breadcrumb trail={[{ to: questionsPath(locale), label: t`Questions` }]} />
      <div className={styles["page"]}>
        <QuestionNotices question={question} />
        <LostComment question={question} />
        <Asked question={question} />
        <AskedPart questionId={question.questionId} />
        <Answers question={question} />
        <AnswerForm question={question} />
        {isManaged(question) ? (
          <Suspense>
            <ManageQuestion question={question} />
          </Suspense>
        ) : null}
        {question.state === "visible" ? <FollowButton kind="question" id={question.questionId} /> : null}
      </div>
    </>
  );
}

const isManaged = ({ can }: QuestionView): boolean => can.reopen || can.markDuplicate || can.lock;

function Asked({ question }: { question: QuestionView }) {
  const { title, post, tried, comments, can } = question;
  return (
    <section>
      <div className={styles["title"]}>
        <PageTitle dir={title.dir}>
          {title.text === "" ? <Trans>This question is not shown</Trans> : <LanguageText text={title} />}
        </PageTitle>
      </div>
      <About question={question} />
      <PostArticle post={post} canQuote>
        {tried === null ? null : (
          <div className={styles["tried"]}>
            <h2>
              <Trans>Tried already</Trans>
            </h2>
            <ProseHtml html={tried.html} lang={tried.language} dir={tried.dir} />
          </div>
        )}
      </PostArticle>
      <Comments comments={comments} />
      {can.comment ? (
        <Suspense>
          <CommentForm postId={post.postId} isOfQuestion />
        </Suspense>
      ) : null}
    </section>
  );
}

function About({ question: { topics, place, isFictional } }: { question: QuestionView }) {
  const { t } = useLingui();
  const locale = useLocale();
  if (topics.length === 0 && place === null && !isFictional) return null;
  return (
    <ul role="list" aria-label={t`What it is about`} className={styles["about"]}>
      {topics.map(({ slug, label }) => (
        <li key={slug}>
          <Tag to={topicPath(locale, slug)}>{label}</Tag>
        </li>
      ))}
      {place === null ? null : (
        <li>
          <Tag to={placePath(locale, place.slug)}>{place.name}</Tag>
        </li>
      )}
      {isFictional ? (
        <li>
          <Tag>
            <Trans>Fictional, for the demo</Trans>
          </Tag>
        </li>
      ) : null}
    </ul>
  );
}

function Answers({ question }: { question: QuestionView }) {
  const { t } = useLingui();
  const { pathname } = useLocation();
  const { answers, answerCount, acceptedId, page: number, pageCount } = question;
  return (
    <section aria-labelledby="answers" className={styles["answers"]}>
      <h2 id="answers">
        <Plural value={answerCount} _0="No answer yet" one="# answer" other="# answers" />
      </h2>
      <ExpectedAnswerLine expected={question.expected} />
      {answers.map((answer) => (
        <AnswerPart key={answer.post.postId} answer={answer} acceptedId={acceptedId} />
      ))}
      {pageCount < 2 ? null : (
        <Pagination
          label={t`Pages of answers`}
          page={number}
          pageCount={pageCount}
          hrefOf={(wanted) => (wanted === 1 ? pathname : `${pathname}?page=${wanted}`)}
        />
      )}
    </section>
  );
}
