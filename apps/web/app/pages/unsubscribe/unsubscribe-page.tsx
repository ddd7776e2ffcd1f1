import { Trans, useLingui } from "@lingui/react/macro";
import { type UnsubscribeScope, unsubscribeScopes, type UnsubscribeView } from "@plaza/types/notifications";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useParams } from "react-router";
import { useReasonNames } from "../../features/notifications/reason-words.ts";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { notificationChoicesPath, unsubscribePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import styles from "./unsubscribe.module.css";

export const handle = { words: await loadWords("notifications") };

const page = prefetch(({ queryClient, trpc, params }) =>
  queryClient.fetchQuery(trpc.notifications.showUnsubscribe.queryOptions({ token: params["token"] ?? "" })),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const stop = formMutation({
  mutation: (caller) => caller.notifications.unsubscribe,
  input: (form, { params }) => ({
    token: params["token"] ?? "",
    scope: unsubscribeScopes.find((scope) => scope === form.text("scope")) ?? "reason",
  }),
  redirectTo: (_result, { locale, params }) => `${unsubscribePath(locale, params["token"] ?? "")}?done=stopped`,
  invalidates: (trpc) => [trpc.notifications.pathKey()],
});
export const action = stop.action;
export const clientAction = stop.clientAction;

/** Where the link of a mail leads, without sign-in: it changes nothing, its buttons do. */
export default function UnsubscribePage() {
  const { t } = useLingui();
  const token = useParams()["token"] ?? "";
  const { data } = useSuspenseQuery(useTRPC().notifications.showUnsubscribe.queryOptions({ token }));
  return (
    <>
      <PageHead title={t`Get less mail`} description={t`Stop mail of one kind, or all of it.`} isUnlisted />
      <PageTitle lead={<Trans>Each button stops one thing. Your choices bring it back.</Trans>}>
        <Trans>Get less mail</Trans>
      </PageTitle>
      <DoneNotice when="stopped">
        <Trans>This is stopped.</Trans>
      </DoneNotice>
      <Form state={useFormResult()}>
        <ul role="list" className={styles["scopes"]}>
          {data.scopes.map((scope) => (
            <Scope key={scope} scope={scope} view={data} />
          ))}
        </ul>
      </Form>
      <p className={styles["onward"]}>
        <Link to={notificationChoicesPath(useLocale())}>
          <Trans>Sign in and choose in detail</Trans>
        </Link>
      </p>
    </>
  );
}

function Scope({ scope, view }: { scope: UnsubscribeScope; view: UnsubscribeView }) {
  const { t } = useLingui();
  const names = useReasonNames();
  const reason = names[view.reason];
  const words: Record<UnsubscribeScope, { what: ReactNode; label: string }> = {
    subject: {
      what:
        view.title === null ? (
          <Trans>Everything about the discussion or question of this mail, also by the bell</Trans>
        ) : (
          <Trans>
            Everything about “<LanguageText text={view.title} />
            ”, also by the bell
          </Trans>
        ),
      label: t`Stop everything about this discussion or question`,
    },
    reason: { what: <Trans>Mail of this kind: {reason}</Trans>, label: t`Stop mail of this kind` },
    all: { what: <Trans>All mail about what is new</Trans>, label: t`Stop all mail about what is new` },
  };
  const { what, label } = words[scope];
  return (
    <li className={styles["scope"]}>
      <p>{what}</p>
      {view.stopped.includes(scope) ? (
        <p className={styles["stopped"]}>
          <Trans>Stopped</Trans>
        </p>
      ) : (
        <SubmitButton variant="secondary" name="scope" value={scope} label={label}>
          <Trans>Stop</Trans>
        </SubmitButton>
      )}
    </li>
  );
}
