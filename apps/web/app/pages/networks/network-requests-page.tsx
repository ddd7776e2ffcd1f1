import { Trans, useLingui } from "@lingui/react/macro";
import { type JoinRequestView, type RequestDecision } from "@plaza/types/networks";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useActionData, useParams } from "react-router";
import { membershipReads } from "../../features/networks/joining-forms.ts";
import { NetworkPartHead } from "../../features/networks/network-head.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import type { FormResult } from "../../lib/forms/form-problem.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { networkPartPath, personPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { FormErrors } from "../../ui/form/form-errors.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "./network-page.module.css";

const ofPage = { words: await loadWords("networks", "stewardship") };
export { ofPage as handle };

const page = prefetch(({ queryClient, trpc, locale, params }) =>
  queryClient.fetchQuery(trpc.networks.requests.queryOptions({ slug: params["network"] ?? "", locale })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const decisionOf = (form: SentForm): RequestDecision =>
  form.text("decision") === "accepted" ? "accepted" : "declined";

const settle = formMutation({
  mutation: (caller) => caller.networks.settleRequest,
  input: (form, { params }) => ({
    slug: params["network"] ?? "",
    requestId: form.number("request") ?? 0,
    decision: decisionOf(form),
    answer: form.text("answer"),
  }),
  redirectTo: ({ slug }, { locale, form }) => `${networkPartPath(locale, slug, "requests")}?done=${decisionOf(form)}`,
  invalidates: membershipReads,
});
export const action = settle.action;
export const clientAction = settle.clientAction;

/** Who wants to join, and an answer for each. */
export default function NetworkRequestsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const slug = useParams()["network"] ?? "";
  const { data: found } = useSuspenseQuery(useTRPC().networks.requests.queryOptions({ slug, locale }));
  const { network, items, can } = found;
  return (
    <>
      <PageHead title={t`Requests to join ${network.name.text}`} description={t`Who wants to join.`} isUnlisted />
      <NetworkPartHead network={network} can={can} title={<Trans>Requests to join</Trans>} />
      <DoneNotice when="accepted">
        <Trans>Accepted. The answer goes out by mail.</Trans>
      </DoneNotice>
      <DoneNotice when="declined">
        <Trans>Declined. The answer goes out by mail.</Trans>
      </DoneNotice>
      <AnsweredMeanwhile items={items} />
      {items.length === 0 ? (
        <EmptyState title={<Trans>No open requests</Trans>}>
          <p>
            <Trans>When somebody asks to join, the request stands here until one of you answers it.</Trans>
          </p>
        </EmptyState>
      ) : (
        <ol role="list" className={styles["main"]}>
          {items.map((request) => (
            <li key={request.requestId}>
              <Request request={request} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

const nameOf = ({ requestId }: JoinRequestView) => `request-${requestId}`;

/** The request that was answered here is answered already, and so stands in the list no more. */
function AnsweredMeanwhile({ items }: { items: JoinRequestView[] }) {
  const sent = useActionData<FormResult>()?.form ?? null;
  const state = useFormResult(sent);
  return sent === null || items.some((item) => nameOf(item) === sent) ? null : <FormErrors state={state} />;
}

function Request({ request }: { request: JoinRequestView }) {
  const { requestId, handle, name, message, askedAt } = request;
  const { t } = useLingui();
  const locale = useLocale();
  const state = useFormResult(nameOf(request));
  return (
    <article className={styles["section"]}>
      <h2>
        <Link to={personPath(locale, handle)} dir="auto">
          {name}
        </Link>
      </h2>
      <p className={styles["kind"]}>
        <DateText at={askedAt} />
      </p>
      {message === null ? (
        <p>
          <Trans>No message</Trans>
        </p>
      ) : (
        <blockquote dir="auto" className={styles["words"]}>
          {message}
        </blockquote>
      )}
      <Form state={state}>
        <input type="hidden" name="request" value={requestId} />
        <TextArea {...state.field("answer")} label={t`Your answer to ${name} (optional)`} rows={2} />
        <ButtonRow>
          <SubmitButton name="decision" value="accepted" label={t`Accept ${name}`}>
            <Trans>Accept</Trans>
          </SubmitButton>
          <SubmitButton variant="secondary" name="decision" value="declined" label={t`Decline ${name}`}>
            <Trans>Decline</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </article>
  );
}
