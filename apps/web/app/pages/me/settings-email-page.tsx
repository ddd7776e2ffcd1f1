import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { SpentLink } from "../../features/accounts/spent-link.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { settingsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("accounts", "settings") };

const linkOf = (searchParams: URLSearchParams) => ({
  token: searchParams.get("token") ?? "",
  purpose: "change_email" as const,
});

const page = prefetch(({ queryClient, trpc, searchParams }) =>
  searchParams.has("done")
    ? Promise.resolve()
    : queryClient.fetchQuery(trpc.accounts.showLink.queryOptions(linkOf(searchParams))),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const confirm = formMutation({
  mutation: (caller) => caller.accounts.useLink,
  input: (_form, { locale, searchParams }) => ({ ...linkOf(searchParams), locale }),
  // Whoever confirms may be signed out here: the page says what was done to anybody.
  redirectTo: (_result, { pathname }) => `${pathname}?done=confirmed`,
  leavesApp: true,
});
export const action = confirm.action;
export const clientAction = confirm.clientAction;

export default function SettingsEmailPage() {
  const { t } = useLingui();
  const [searchParams] = useSearchParams();
  return (
    <>
      <PageHead title={t`Change of address`} description={t`Confirm a change of your e-mail address.`} isUnlisted />
      {searchParams.has("done") ? <Confirmed /> : <Confirmation />}
    </>
  );
}

function Confirmed() {
  const locale = useLocale();
  return (
    <>
      <PageTitle>
        <Trans>Change of your address</Trans>
      </PageTitle>
      <DoneNotice when="confirmed">
        <Trans>Confirmed. The address changes as soon as the link in the other mail was used as well.</Trans>
      </DoneNotice>
      <p>
        <ButtonLink to={settingsPath(locale)} variant="secondary">
          <Trans>To the settings</Trans>
        </ButtonLink>
      </p>
    </>
  );
}

function Confirmation() {
  const locale = useLocale();
  const [searchParams] = useSearchParams();
  const form = useFormResult();
  const { data: link } = useSuspenseQuery(useTRPC().accounts.showLink.queryOptions(linkOf(searchParams)));
  if (link.state !== "good")
    return (
      <SpentLink
        state={link.state}
        wayOn={
          <ButtonLink to={settingsPath(locale)}>
            <Trans>To the settings</Trans>
          </ButtonLink>
        }
      >
        <Trans>The address can be changed in the settings.</Trans>
      </SpentLink>
    );
  return (
    <>
      <PageTitle
        lead={
          link.isOtherSideDone ? (
            <Trans>The other address has confirmed already.</Trans>
          ) : (
            <Trans>The other address has to confirm as well.</Trans>
          )
        }
      >
        <Trans>Change of your address</Trans>
      </PageTitle>
      <Form state={form}>
        <p>
          <Trans>
            You confirm for the address <bdi>{link.email}</bdi>. If you did not ask for this, close the page: nothing
            changes.
          </Trans>
        </p>
        <ButtonRow>
          <SubmitButton>
            <Trans>Confirm the change</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}
