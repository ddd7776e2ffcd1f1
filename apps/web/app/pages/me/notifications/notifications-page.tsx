import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { NotificationGroupLines } from "../../../features/notifications/notification-group.tsx";
import { useTRPC } from "../../../lib/data.ts";
import { formMutation, formMutations } from "../../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../../lib/forms/form-result.ts";
import { useLocale } from "../../../lib/locales.ts";
import { PageHead } from "../../../lib/page-head.tsx";
import { prefetch } from "../../../lib/prefetch.ts";
import { followingPath, notificationChoicesPath, notificationsPath } from "../../../lib/urls.ts";
import { loadWords } from "../../../lib/words.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { DoneNotice } from "../../../ui/form/done-notice.tsx";
import { Form } from "../../../ui/form/form.tsx";
import { SubmitButton } from "../../../ui/form/submit-button.tsx";
import { PageTitle } from "../../../ui/page-title.tsx";
import styles from "./notifications.module.css";

export const handle = { words: await loadWords("notifications") };

const asked = (searchParams: URLSearchParams) => {
  const cursor = searchParams.get("after");
  return cursor === null || cursor === "" ? {} : { cursor };
};

const page = prefetch(({ queryClient, trpc, searchParams }) =>
  // What is new is shown as new whenever she comes.
  queryClient.fetchQuery({ ...trpc.notifications.list.queryOptions(asked(searchParams)), staleTime: 0 }),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const seen = formMutation({
  mutation: (caller) => caller.notifications.markSeen,
  input: (form) => ({ upTo: form.number("upTo") }),
  redirectTo: (_result, { locale }) => `${notificationsPath(locale)}?done=seen`,
  invalidates: (trpc) => [trpc.notifications.pathKey()],
});
type Act = "mute" | "unmute";
const actOf = (form: { text: (name: string) => string }): Act => (form.text("act") === "unmute" ? "unmute" : "mute");

const muting = formMutation({
  mutation:
    (caller) =>
    ({ act, subject }: { act: Act; subject: string }) =>
      caller.notifications[act]({ subject }),
  input: (form) => ({ act: actOf(form), subject: form.text("subject") }),
  redirectTo: (_result, { locale, form }) => `${notificationsPath(locale)}?done=${actOf(form)}`,
  invalidates: (trpc) => [trpc.notifications.pathKey()],
});
const forms = formMutations({ seen, muting });
export const action = forms.action;
export const clientAction = forms.clientAction;

/** What a member was told, by discussion or question, the newest first. */
export default function NotificationsPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const { data } = useSuspenseQuery(useTRPC().notifications.list.queryOptions(asked(searchParams)));
  const mutingState = useFormResult("muting");
  return (
    <>
      <PageHead title={t`Notifications`} description={t`What you were told, and why.`} isUnlisted />
      <PageTitle
        lead={
          <Plural
            value={data.unseenCount}
            _0="You have seen everything."
            one="# thing that you have not seen."
            other="# things that you have not seen."
          />
        }
      >
        <Trans>Notifications</Trans>
      </PageTitle>
      <Done />
      <div className={styles["bar"]}>
        <Link to={notificationChoicesPath(locale)}>
          <Trans>Choose what you hear of</Trans>
        </Link>
        <MarkAll newest={data.groups[0]?.items[0]?.notificationId} unseenCount={data.unseenCount} />
      </div>
      {data.groups.length === 0 ? (
        <Nothing />
      ) : (
        data.groups.map((group) => <NotificationGroupLines key={group.subject} group={group} muting={mutingState} />)
      )}
      {data.nextCursor === null ? null : (
        <p className={styles["onward"]}>
          <Link to={`${notificationsPath(locale)}?after=${data.nextCursor}`} rel="next">
            <Trans>Older notifications</Trans>
          </Link>
        </p>
      )}
    </>
  );
}

function MarkAll({ newest, unseenCount }: { newest: number | undefined; unseenCount: number }) {
  const state = useFormResult("seen");
  const [searchParams] = useSearchParams();
  if (newest === undefined || unseenCount === 0 || searchParams.has("after")) return null;
  return (
    <Form state={state} isInline>
      <input type="hidden" name="upTo" value={newest} />
      <SubmitButton variant="secondary">
        <Trans>Mark all as seen</Trans>
      </SubmitButton>
    </Form>
  );
}

function Nothing() {
  const locale = useLocale();
  return (
    <EmptyState
      title={<Trans>Nothing yet</Trans>}
      action={
        <Link to={followingPath(locale)}>
          <Trans>What I follow</Trans>
        </Link>
      }
    >
      <p>
        <Trans>Replies, answers, mentions and news in what you follow will stand here.</Trans>
      </p>
    </EmptyState>
  );
}

function Done() {
  return (
    <>
      <DoneNotice when="seen">
        <Trans>Everything is marked as seen.</Trans>
      </DoneNotice>
      <DoneNotice when="mute">
        <Trans>You hear no more of this, neither here nor by mail.</Trans>
      </DoneNotice>
      <DoneNotice when="unmute">
        <Trans>You hear of this again.</Trans>
      </DoneNotice>
    </>
  );
}
