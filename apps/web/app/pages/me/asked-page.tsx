import { Trans, useLingui } from "@lingui/react/macro";
import type { AskView, MyAsksView } from "@plaza/types/routing";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { AskActs, PauseForm, ResumeForm, TakeBackForm } from "../../features/routing/ask-acts.tsx";
import { AskDone } from "../../features/routing/ask-done.tsx";
import { AskStateText } from "../../features/routing/ask-state.tsx";
import { ownAskMutations } from "../../features/routing/ask-forms.ts";
import { AskerLine } from "../../features/routing/asked-question.tsx";
import { ReasonList } from "../../features/routing/reason-list.tsx";
import styles from "../../features/routing/routing.module.css";
import { useTRPC } from "../../lib/data.ts";
import { formMutations } from "../../lib/forms/form-mutation.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { ownProfilePath, questionPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { DateText, NumberText } from "../../ui/values.tsx";

export const handle = { words: await loadWords("asked", "asks") };

const page = prefetch(({ queryClient, trpc, locale }) =>
  queryClient.fetchQuery(trpc.routing.list.queryOptions({ locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations(ownAskMutations);
export const action = forms.action;
export const clientAction = forms.clientAction;

/** What is asked of the reader as somebody who knows a topic. */
export default function AskedPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().routing.list.queryOptions({ locale }));
  const { open, ended } = data;
  return (
    <>
      <PageHead title={t`Asked of you`} description={t`Questions that were put to you.`} isUnlisted />
      <PageTitle
        lead={
          <Trans>
            Questions on what you know, in languages that you speak. Three people at a time are asked, and nobody more
            than <NumberText value={data.weeklyMax} /> times a week.
          </Trans>
        }
      >
        <Trans>Asked of you</Trans>
      </PageTitle>
      <AskDone />
      <Availability data={data} />
      {open.length === 0 ? (
        <EmptyState title={<Trans>Nothing waits for you</Trans>}>
          <p>
            <Trans>When somebody asks what you know, you hear of it here and by mail.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ol role="list">
          {open.map((ask) => (
            <li key={ask.askId}>
              <OpenAsk ask={ask} />
            </li>
          ))}
        </ol>
      )}
      <Ended asks={ended} />
    </>
  );
}

function Availability({ data }: { data: MyAsksView }) {
  const locale = useLocale();
  const { isOffering, isPaused, pausedUntil, askedThisMonth, monthlyCapacity } = data;
  return (
    <section className={styles["section"]}>
      {isOffering ? (
        <p>
          <Trans>
            This month: <NumberText value={askedThisMonth} /> of <NumberText value={monthlyCapacity} />, questions and
            introductions together. <Link to={ownProfilePath(locale)}>Change what you offer</Link>
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>
            You do not offer to answer questions, so nobody is led to you.{" "}
            <Link to={ownProfilePath(locale)}>Change what you offer</Link>
          </Trans>
        </p>
      )}
      {isPaused ? (
        <>
          <p>
            {pausedUntil === null ? (
              <Trans>You have paused until you end it yourself.</Trans>
            ) : (
              <Trans>
                You have paused until <DateText at={pausedUntil} />.
              </Trans>
            )}
          </p>
          <ResumeForm />
        </>
      ) : (
        <PauseForm />
      )}
    </section>
  );
}

function OpenAsk({ ask }: { ask: AskView }) {
  const locale = useLocale();
  const { question, asker, reasons, lapsesAt, state } = ask;
  return (
    <article className={styles["ask"]}>
      <h2>
        <Link to={`${questionPath(locale, question)}#answer`}>
          <LanguageText text={question.title} />
        </Link>
      </h2>
      <AskerLine asker={asker} />
      <ReasonList reasons={reasons} />
      <p className={styles["quiet"]}>
        {state === "accepted" ? (
          <Trans>
            You said that you will answer: until <DateText at={lapsesAt} />.
          </Trans>
        ) : state === "lapsed" ? (
          <Trans>Others are asked meanwhile. Your answer is still welcome.</Trans>
        ) : (
          <Trans>
            There is time until <DateText at={lapsesAt} />; then others are asked.
          </Trans>
        )}
      </p>
      <p>
        <Link to={`${questionPath(locale, question)}#answer`}>
          <Trans>Read and answer</Trans>
        </Link>
      </p>
      <AskActs ask={ask} />
    </article>
  );
}

function Ended({ asks }: { asks: MyAsksView["ended"] }) {
  const locale = useLocale();
  if (asks.length === 0) return null;
  return (
    <section className={styles["section"]}>
      <Disclosure summary={<Trans>Asked before</Trans>}>
        <ul role="list">
          {asks.map(({ askId, state, createdAt, question, can }) => (
            <li key={askId} className={styles["ask"]}>
              {question.title.text === "" ? (
                <Trans>A question that is not shown any more</Trans>
              ) : (
                <Link to={questionPath(locale, question)}>
                  <LanguageText text={question.title} />
                </Link>
              )}
              <span className={styles["quiet"]}>
                <AskStateText state={state} />, <DateText at={createdAt} />
              </span>
              {can.takeBack ? <TakeBackForm ask={{ askId, question }} /> : null}
            </li>
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}
