import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { IntroductionList } from "../../features/introductions/introduction-list.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { introductionsPath, peoplePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("introductions") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.introductions.list.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

type Act = "accept" | "decline" | "withdraw";
const actOf = (form: { has: (name: string) => boolean }): Act =>
  (["accept", "decline"] as const).find((act) => form.has(act)) ?? "withdraw";

/** The button that was pressed says what to do and with which of them. */
const answer = formMutation({
  mutation:
    (caller) =>
    ({ act, introductionId }: { act: Act; introductionId: number }) =>
      caller.introductions[act]({ introductionId }),
  input: (form) => ({ act: actOf(form), introductionId: form.number(actOf(form)) ?? 0 }),
  redirectTo: (_result, { locale, form }) => `${introductionsPath(locale)}?done=${actOf(form)}`,
  invalidates: (trpc) => [trpc.introductions.pathKey()],
});
export const action = answer.action;
export const clientAction = answer.clientAction;

/** What others asked of the reader, and what she asked of them. */
export default function IntroductionsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const state = useFormResult();
  const { data } = useSuspenseQuery(useTRPC().introductions.list.queryOptions());
  const { received, asked } = data;
  return (
    <>
      <PageHead title={t`Introductions`} description={t`Requests to meet, asked of you and by you.`} isUnlisted />
      <PageTitle
        lead={
          <Trans>
            One short request brings two people together. Mail addresses are shown when both want it, never before.
          </Trans>
        }
      >
        <Trans>Introductions</Trans>
      </PageTitle>
      <Done />
      {received.length + asked.length === 0 ? (
        <EmptyState
          title={<Trans>Nobody has asked yet, and neither have you</Trans>}
          action={
            <Link to={peoplePath(locale)}>
              <Trans>Find somebody to meet</Trans>
            </Link>
          }
        >
          <p>
            <Trans>The page of a person who takes introductions has a form for it.</Trans>
          </p>
        </EmptyState>
      ) : (
        <Form state={state}>
          <IntroductionList title={<Trans>Asked of you</Trans>} introductions={received} isReceived />
          <IntroductionList title={<Trans>Asked by you</Trans>} introductions={asked} isReceived={false} />
        </Form>
      )}
    </>
  );
}

function Done() {
  return (
    <>
      <DoneNotice when="accept">
        <Trans>Accepted. Each of you now sees the mail address of the other.</Trans>
      </DoneNotice>
      <DoneNotice when="decline">
        <Trans>Declined, in kind words.</Trans>
      </DoneNotice>
      <DoneNotice when="withdraw">
        <Trans>Your request was taken back.</Trans>
      </DoneNotice>
      <DoneNotice when="report">
        <Trans>Thank you. Staff will look at it.</Trans>
      </DoneNotice>
    </>
  );
}
