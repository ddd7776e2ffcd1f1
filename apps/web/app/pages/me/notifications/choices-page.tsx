import { Trans, useLingui } from "@lingui/react/macro";
import { notificationMails, type NotificationMailChoice, notificationReasons } from "@plaza/types/notifications";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { ChoicesForm } from "../../../features/notifications/choices-form.tsx";
import { MutedList } from "../../../features/notifications/muted-list.tsx";
import { useTRPC } from "../../../lib/data.ts";
import { formMutation, formMutations } from "../../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../../lib/forms/form-result.ts";
import { useLocale } from "../../../lib/locales.ts";
import { PageHead } from "../../../lib/page-head.tsx";
import { prefetch } from "../../../lib/prefetch.ts";
import { keepingAwayPath, notificationChoicesPath, notificationsPath } from "../../../lib/urls.ts";
import { loadWords } from "../../../lib/words.ts";
import { DoneNotice } from "../../../ui/form/done-notice.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import styles from "./notifications.module.css";

export const handle = { words: await loadWords("notifications") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.notifications.choices.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

type Sent = { all: (name: string) => string[] };

/** What a field of the form chose; an empty list when it was not there or holds something else. */
const mailsOf = (form: Sent, name: string): NotificationMailChoice[] =>
  notificationMails.filter((mail) => form.all(name).includes(mail));

const save = formMutation({
  mutation: (caller) => caller.notifications.saveChoices,
  input: (form) => ({
    reasons: notificationReasons.flatMap((reason) =>
      reason === "network" ? [] : mailsOf(form, `mail-${reason}`).map((mail) => ({ reason, mail })),
    ),
    networks: form
      .all("networks")
      .flatMap((id) => mailsOf(form, `network-${id}`).map((mail) => ({ networkId: Number(id), mail }))),
  }),
  redirectTo: (_result, { locale }) => `${notificationChoicesPath(locale)}?done=saved`,
  invalidates: (trpc) => [trpc.notifications.pathKey(), trpc.networks.pathKey()],
});
const unmute = formMutation({
  mutation: (caller) => caller.notifications.unmute,
  input: (form) => ({ subject: form.text("subject") }),
  redirectTo: (_result, { locale }) => `${notificationChoicesPath(locale)}?done=unmuted`,
  invalidates: (trpc) => [trpc.notifications.pathKey()],
});
const forms = formMutations({ save, unmute });
export const action = forms.action;
export const clientAction = forms.clientAction;

/** How mail comes, for what; and what a member does not want to hear of. */
export default function NotificationChoicesPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data } = useSuspenseQuery(useTRPC().notifications.choices.queryOptions());
  return (
    <>
      <PageHead title={t`What you hear of`} description={t`How mail comes, and for what.`} isUnlisted />
      <PageTitle
        lead={
          <Trans>
            Whatever you choose here, everything stands on the page{" "}
            <Link to={notificationsPath(locale)}>Notifications</Link>.
          </Trans>
        }
      >
        <Trans>What you hear of</Trans>
      </PageTitle>
      <DoneNotice when="saved">
        <Trans>Your choices are saved.</Trans>
      </DoneNotice>
      <DoneNotice when="unmuted">
        <Trans>You hear of this again.</Trans>
      </DoneNotice>
      <ChoicesForm settings={data} state={useFormResult("save")} />
      <h2 className={styles["next"]}>
        <Trans>What you do not want to hear of</Trans>
      </h2>
      <MutedList muted={data.muted} state={useFormResult("unmute")} />
      <p className={styles["onward"]}>
        <Link to={keepingAwayPath(locale)}>
          <Trans>People whom you keep away</Trans>
        </Link>
      </p>
    </>
  );
}
