import { Trans, useLingui } from "@lingui/react/macro";
import { introductionLimits } from "@plaza/types/introductions";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { idOfSegment, introductionsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { Prose } from "../../ui/prose.tsx";

export const handle = { words: await loadWords("introductions") };

const page = prefetch(async ({ queryClient, trpc, params }) => {
  const { received, asked } = await queryClient.fetchQuery(trpc.introductions.list.queryOptions());
  const introductionId = idOfSegment(params["introduction"]);
  if (![...received, ...asked].some((one) => one.introductionId === introductionId))
    throw new Response(null, { status: 404 });
});
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const report = formMutation({
  mutation: (caller) => caller.introductions.report,
  input: (form, { params }) => ({
    introductionId: idOfSegment(params["introduction"]) ?? 0,
    reason: form.text("reason"),
  }),
  redirectTo: (_result, { locale }) => `${introductionsPath(locale)}?done=report`,
  invalidates: (trpc) => [trpc.introductions.pathKey()],
});
export const action = report.action;
export const clientAction = report.clientAction;

/** Tells staff of a request that somebody should look at. */
export default function ReportIntroductionPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const state = useFormResult();
  const introductionId = idOfSegment(useParams()["introduction"]);
  const { data } = useSuspenseQuery(useTRPC().introductions.list.queryOptions());
  const introduction = [...data.received, ...data.asked].find((one) => one.introductionId === introductionId);
  const { reportMax } = introductionLimits;
  return (
    <>
      <PageHead title={t`Report a request`} description={t`Tell staff what is wrong.`} isUnlisted />
      <PageTitle
        lead={
          <Trans>Staff will read it. The other person is not told, and a request that is still open is closed.</Trans>
        }
      >
        <Trans>Report a request</Trans>
      </PageTitle>
      {introduction === undefined ? null : (
        <Prose>
          <p>
            <bdi>{introduction.other.name}</bdi>
          </p>
          <blockquote>
            <LanguageText text={introduction.message} />
          </blockquote>
        </Prose>
      )}
      <Form state={state}>
        <TextArea
          label={t`What is wrong?`}
          hint={t`At most ${reportMax} characters.`}
          required
          {...state.field("reason")}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Report this</Trans>
          </SubmitButton>
          <Link to={introductionsPath(locale)}>
            <Trans>Back to the introductions</Trans>
          </Link>
        </ButtonRow>
      </Form>
    </>
  );
}
