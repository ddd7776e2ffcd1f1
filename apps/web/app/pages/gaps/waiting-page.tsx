import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { OwnWait } from "@plaza/types/gaps";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Outcome, Proposals } from "../../features/gaps/gap-parts.tsx";
import styles from "../../features/gaps/gaps.module.css";
import { useTRPC } from "../../lib/data.ts";
import { formMutations, formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { askPath, gapsPath, searchPath, waitingPath, waitPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { DateText } from "../../ui/values.tsx";

export const handle = { words: await loadWords("gaps", "forms") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.gaps.listMine.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations({
  stop: formMutation({
    mutation: (caller) => caller.gaps.stop,
    input: (form) => ({ gapId: form.number("gapId") ?? 0 }),
    redirectTo: (_result, { locale }) => `${waitingPath(locale)}?done=stopped`,
    invalidates: (trpc) => [trpc.gaps.pathKey()],
  }),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

/** The reader's own alerts and requests. */
export default function WaitingPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: waits } = useSuspenseQuery(useTRPC().gaps.listMine.queryOptions());
  return (
    <>
      <PageHead title={t`What I wait for`} description={t`Your alerts and requests.`} isUnlisted />
      <PageTitle lead={<Trans>What you looked for and did not find. Only you see that you wait.</Trans>}>
        <Trans>What I wait for</Trans>
      </PageTitle>
      <DoneNotice when="waiting">
        <Trans>You are told when it is there.</Trans>
      </DoneNotice>
      <DoneNotice when="stopped">
        <Trans>You do not wait for this any more.</Trans>
      </DoneNotice>
      <p className={styles["ways"]}>
        <Link to={waitPath(locale)}>
          <Trans>Wait for something else</Trans>
        </Link>
        <Link to={gapsPath(locale)}>
          <Trans>What is missing</Trans>
        </Link>
      </p>
      {waits.length === 0 ? (
        <EmptyState title={<Trans>You wait for nothing</Trans>}>
          <p>
            <Trans>When a search finds nothing or little, you can ask to be told.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ul role="list" className={styles["list"]}>
          {waits.map((wait) => (
            <Wait key={wait.gapId} wait={wait} />
          ))}
        </ul>
      )}
    </>
  );
}

function Wait({ wait }: { wait: OwnWait }) {
  const { t } = useLingui();
  const locale = useLocale();
  const { gapId, query, kind, note, createdAt, state, waitingCount, filler, settledNote, proposals } = wait;
  return (
    <li className={styles["item"]}>
      <h2>
        <LanguageText text={query} />
      </h2>
      <p className={styles["quiet"]}>
        {kind === "resource" ? <Trans>A resource is requested</Trans> : <Trans>An alert</Trans>}
        {" · "}
        <Trans>
          since <DateText at={createdAt} />
        </Trans>
        {state === "open" ? (
          <>
            {" · "}
            <Plural value={waitingCount} one="# person waits" other="# people wait" />
          </>
        ) : null}
      </p>
      {note === null ? null : (
        <p className={styles["words"]} dir="auto">
          {note}
        </p>
      )}
      <Outcome gap={{ state, filler, note: settledNote }} />
      <Proposals proposals={proposals} />
      <div className={styles["ways"]}>
        {state === "open" ? (
          <>
            <Link to={searchPath(locale, query.text)}>
              <Trans>Search again</Trans>
            </Link>
            <Link to={askPath(locale, { title: query.text })}>
              <Trans>Ask this as a question</Trans>
            </Link>
          </>
        ) : null}
        <Form
          state={useFormResult("stop")}
          isInline
          label={state === "open" ? t`Stop waiting: ${query.text}` : t`Take off the list: ${query.text}`}
        >
          <input type="hidden" name="gapId" value={gapId} />
          <SubmitButton variant="secondary">
            {state === "open" ? <Trans>Stop waiting</Trans> : <Trans>Take off the list</Trans>}
          </SubmitButton>
        </Form>
      </div>
    </li>
  );
}
