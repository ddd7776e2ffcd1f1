import { Trans, useLingui } from "@lingui/react/macro";
import { moderationLimits, type ReportableSubject, reportableSubjects, reportKinds } from "@plaza/types/moderation";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { type Reading } from "../../lib/prefetch.ts";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { conductPath, homePath, ownModerationPath } from "../../lib/urls.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { useReportKinds } from "./moderation-words.ts";
import { ThingSummary } from "./thing-summary.tsx";

export type Reported = { subject: ReportableSubject; subjectId: number };

const isReportable = (text: string | undefined): text is ReportableSubject =>
  reportableSubjects.some((known) => known === text);

/** Of `/report/thread/12`; null when nothing like it can be reported. */
export function reportedOf(subject: string | undefined, id: string | undefined): Reported | null {
  const subjectId = /^[1-9]\d{0,9}$/.test(id ?? "") ? Number(id) : 0;
  return isReportable(subject) && subjectId > 0 ? { subject, subjectId } : null;
}

export const readReportForm = ({ queryClient, trpc }: Pick<Reading, "queryClient" | "trpc">, reported: Reported) =>
  queryClient.fetchQuery(trpc.moderation.reportForm.queryOptions(reported));

type Params = Record<string, string | undefined>;

export const reportMutation = (reportedIn: (params: Params) => Reported | null) =>
  formMutation({
    mutation: (caller) => caller.moderation.report,
    input: (form, { params }) => ({
      ...(reportedIn(params) ?? { subject: "post" as const, subjectId: 0 }),
      kind: (reportKinds.find((kind) => kind === form.text("kind")) ?? "") as "other",
      reason: form.text("reason"),
    }),
    redirectTo: (_result, { pathname }) => `${pathname}?done=report`,
    invalidates: (trpc) => [trpc.moderation.pathKey()],
  });

/** What is wrong with it, in a kind and a few words; then thanks, and what happens next. */
export function ReportForm({ reported }: { reported: Reported }) {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(useTRPC().moderation.reportForm.queryOptions(reported));
  const isDone = useSearchParams()[0].get("done") === "report";
  return (
    <>
      <PageHead title={t`Report something`} description={t`Tell moderators what is wrong.`} isUnlisted />
      <PageTitle>
        <Trans>Report something</Trans>
      </PageTitle>
      <DoneNotice when="report">
        <Trans>Thank you. Your report waits for the moderators.</Trans>
      </DoneNotice>
      <ThingSummary thing={data.thing} />
      {data.isReported ? (
        <WhatHappensNext isReadByNetwork={data.isReadByNetwork} isNew={isDone} />
      ) : (
        <Fields isReadByNetwork={data.isReadByNetwork} />
      )}
    </>
  );
}

function WhatHappensNext({ isReadByNetwork, isNew }: { isReadByNetwork: boolean; isNew: boolean }) {
  const locale = useLocale();
  return (
    <Notice title={isNew ? <Trans>What happens next</Trans> : <Trans>You reported this already</Trans>}>
      <p>
        {isReadByNetwork ? (
          <Trans>
            The stewards and facilitators of the network and the staff of the site read it together with what stands
            around it. They decide what to do and tell the person why, never who reported.
          </Trans>
        ) : (
          <Trans>
            The staff of the site read it together with what stands around it. They decide what to do and tell the
            person why, never who reported.
          </Trans>
        )}
      </p>
      <p>
        <Link to={ownModerationPath(locale)}>
          <Trans>See what became of your reports</Trans>
        </Link>
      </p>
    </Notice>
  );
}

function Fields({ isReadByNetwork }: { isReadByNetwork: boolean }) {
  const { t } = useLingui();
  const locale = useLocale();
  const state = useFormResult();
  const kinds = useReportKinds();
  const { reasonMax } = moderationLimits;
  return (
    <Form state={state}>
      <p>
        {isReadByNetwork ? (
          <Trans>
            The moderators of the network and the staff will read your report and what stands around these words. The
            author learns neither that you reported nor what you write here.
          </Trans>
        ) : (
          <Trans>
            The staff will read your report and what stands around it. Nobody else learns that you reported or what you
            write here.
          </Trans>
        )}
      </p>
      <RadioList
        legend={<Trans>What is wrong?</Trans>}
        options={reportKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
        {...state.field("kind")}
      />
      <TextArea
        label={t`In your words`}
        hint={t`What should moderators look at? At most ${reasonMax} characters.`}
        required
        {...state.field("reason")}
      />
      <ButtonRow>
        <SubmitButton>
          <Trans>Report this</Trans>
        </SubmitButton>
        <Link to={conductPath(locale)}>
          <Trans>Code of conduct</Trans>
        </Link>
        <Link to={homePath(locale)}>
          <Trans>Do not report</Trans>
        </Link>
      </ButtonRow>
    </Form>
  );
}
