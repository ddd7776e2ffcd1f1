import { Trans, useLingui } from "@lingui/react/macro";
import type { AskView } from "@plaza/types/routing";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams, useSearchParams } from "react-router";
import { ResourceList } from "../../features/resources/resource-list.tsx";
import { AnswerForm } from "../../features/routing/answer-form.tsx";
import { AskActs, PauseForm, ResumeForm, TakeBackForm } from "../../features/routing/ask-acts.tsx";
import { AskDone } from "../../features/routing/ask-done.tsx";
import { DeadLink } from "../../features/routing/dead-link.tsx";
import { linkedAskMutations } from "../../features/routing/ask-forms.ts";
import { AskedQuestion } from "../../features/routing/asked-question.tsx";
import { ReasonList } from "../../features/routing/reason-list.tsx";
import styles from "../../features/routing/routing.module.css";
import { useTRPC } from "../../lib/data.ts";
import { failureOf } from "../../lib/failures.ts";
import { formMutations } from "../../lib/forms/form-mutation.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { questionPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { LanguageText } from "../../ui/language-text.tsx";
import { ProseHtml } from "../../ui/prose.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { DateText } from "../../ui/values.tsx";

export const handle = { words: await loadWords("asked", "asks") };

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  queryClient.fetchQuery(trpc.routing.byLink.show.queryOptions({ token: params["token"] ?? "", locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations(linkedAskMutations);
export const action = forms.action;
export const clientAction = forms.clientAction;

/** Of a link that is unknown, cut off or too old; everything else is said by the page for all failures. */
export function ErrorBoundary({ error }: { error: unknown }) {
  if (failureOf(error).kind !== "missing") throw error;
  return <DeadLink />;
}

/** By the link of a mail. Opening it changes nothing, since programs open links too; its buttons do. */
export default function LinkedAskPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const token = useParams()["token"] ?? "";
  const { data: ask } = useSuspenseQuery(useTRPC().routing.byLink.show.queryOptions({ token, locale }));
  const done = useSearchParams()[0].get("done");
  const { question, can, expert } = ask;
  return (
    <>
      <PageHead title={t`A question for you`} description={t`Answer it, pass, or hand it over.`} isUnlisted />
      <PageTitle
        lead={
          <Trans>
            A question for <bdi>{expert.name}</bdi>. You need not sign in: what you do here is done in this name.
          </Trans>
        }
      >
        {question.title.text === "" ? <Trans>A question for you</Trans> : <LanguageText text={question.title} />}
      </PageTitle>
      <AskDone />
      <Standing ask={ask} done={done} />
      <AskedQuestion ask={ask} />
      <Others ask={ask} />
      {can.answer ? <Answering ask={ask} /> : null}
      <NotNow ask={ask} />
    </>
  );
}

/** How she stands to it, and the way back from a pass or a pause. */
function Standing({ ask, done }: { ask: AskView; done: string | null }) {
  const { can } = ask;
  if (can.answer && !can.resume) return null;
  return (
    <section className={styles["section"]}>
      {can.resume && done !== "pause" ? <Paused /> : null}
      {can.resume ? <ResumeForm /> : null}
      {can.answer || done !== null ? null : <Settled ask={ask} />}
      {can.takeBack ? <TakeBackForm ask={ask} /> : null}
    </section>
  );
}

function NotNow({ ask }: { ask: AskView }) {
  const { can } = ask;
  if (!can.pass && !can.pause) return null;
  return (
    <section className={styles["section"]}>
      <h2>{can.pass ? <Trans>Not now, or not you</Trans> : <Trans>Questions to you</Trans>}</h2>
      <AskActs ask={ask} />
      {can.pause ? <PauseForm /> : null}
    </section>
  );
}

const Paused = () => (
  <Notice>
    <p>
      <Trans>You have paused: you are asked nothing.</Trans>
    </p>
  </Notice>
);

/** What others said meanwhile: the accepted answer in full, the way to all of them. */
function Others({ ask: { phase, accepted, question, can } }: { ask: AskView }) {
  const locale = useLocale();
  if (phase === "waiting" && can.answer) return null;
  return (
    <section className={styles["section"]}>
      {accepted === null ? null : (
        <>
          <h2>
            <Trans>The answer that was accepted</Trans>
          </h2>
          {accepted.author === null ? null : (
            <p>
              <bdi>{accepted.author}</bdi>
            </p>
          )}
          <div className={styles["words"]}>
            <ProseHtml html={accepted.html} lang={accepted.language} dir={accepted.dir} />
          </div>
        </>
      )}
      {can.answer ? (
        <p>
          {phase === "accepted" ? (
            <Trans>An answer was accepted. Another one, for another context, is still welcome.</Trans>
          ) : phase === "answered" ? (
            <Trans>Somebody has answered. Another answer, for another context, is still welcome.</Trans>
          ) : null}
        </p>
      ) : null}
      <p>
        <Link to={questionPath(locale, question)}>
          <Trans>See the question and its answers</Trans>
        </Link>
      </p>
    </section>
  );
}

/** Why her, what there is already, and room for her words. */
function Answering({ ask }: { ask: AskView }) {
  const { reasons, found } = ask;
  return (
    <>
      <section className={styles["section"]}>
        <h2>
          <Trans>Why you</Trans>
        </h2>
        <ReasonList reasons={reasons} />
      </section>
      {found.length === 0 ? null : (
        <section className={styles["section"]}>
          <h2>
            <Trans>What the library has about it</Trans>
          </h2>
          <ResourceList resources={found} />
        </section>
      )}
      <section className={styles["section"]}>
        <h2>
          <Trans>Answer</Trans>
        </h2>
        <TimeLeft ask={ask} />
        <AnswerForm ask={ask} />
      </section>
    </>
  );
}

function TimeLeft({ ask: { state, lapsesAt, isWaiting } }: { ask: AskView }) {
  if (!isWaiting) return null;
  if (state === "lapsed" || state === "withdrawn")
    return (
      <p>
        <Trans>Others are asked meanwhile. Your answer is still welcome.</Trans>
      </p>
    );
  return (
    <p>
      <Trans>
        There is time until <DateText at={lapsesAt} />; then others are asked.
      </Trans>
    </p>
  );
}

function Settled({ ask: { state } }: { ask: AskView }) {
  return (
    <Notice>
      <p>
        {state === "answered" ? (
          <Trans>You have answered this question. The link in the mail has done its work.</Trans>
        ) : state === "passed" ? (
          <Trans>You passed this question. Nobody takes it amiss.</Trans>
        ) : state === "handed_over" ? (
          <Trans>You handed this question over to somebody else.</Trans>
        ) : (
          <Trans>Nobody waits for you here any more: the question was closed.</Trans>
        )}
      </p>
    </Notice>
  );
}
