import { Trans, useLingui } from "@lingui/react/macro";
import { useSuspenseQuery } from "@tanstack/react-query";
import { BackupCodes } from "../../features/accounts/backup-codes.tsx";
import { CodeAppSetup, setupOf, StopCodeApp } from "../../features/accounts/code-app-setup.tsx";
import { FreshNotice } from "../../features/accounts/fresh-notice.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { settingsPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Breadcrumb } from "../../ui/breadcrumb.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("settings") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.accounts.settings.show.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const forms = formMutations({
  start: formMutation({
    mutation: (caller) => caller.accounts.totp.start,
    input: () => {},
    // The secret is shown to whoever asked, once, and stands in no address.
    shows: (started) => started,
  }),
  confirm: formMutation({
    mutation: (caller) => caller.accounts.totp.confirm,
    input: (form) => ({ code: form.text("code") }),
    reasonFields: { "account.wrong_code": "code" },
    shows: ({ backupCodes }) => backupCodes,
    invalidates: (trpc) => [trpc.accounts.settings.show.queryKey(), trpc.accounts.me.queryKey()],
  }),
  stop: formMutation({
    mutation: (caller) => caller.accounts.totp.disable,
    input: (form) => ({ code: form.text("code") }),
    reasonFields: { "account.wrong_code": "code" },
    redirectTo: (_result, { locale }) => `${settingsPath(locale)}?done=code-app-off`,
    invalidates: (trpc) => [trpc.accounts.settings.show.queryKey(), trpc.accounts.me.queryKey()],
  }),
});
export const action = forms.action;
export const clientAction = forms.clientAction;

export default function SettingsCodeAppPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const { data: settings } = useSuspenseQuery(useTRPC().accounts.settings.show.queryOptions());
  return (
    <>
      <PageHead title={t`Code app`} description={t`Codes of an app, asked for when you sign in.`} isUnlisted />
      <Breadcrumb trail={[{ to: settingsPath(locale), label: t`Settings` }]} />
      <PageTitle>
        <Trans>Code app</Trans>
      </PageTitle>
      {settings.isFresh ? null : <FreshNotice />}
      <Step hasTotp={settings.hasTotp} />
    </>
  );
}

/** Backup codes once it is set up; the secret while it is; else the button to begin or to stop. */
function Step({ hasTotp }: { hasTotp: boolean }) {
  const start = useFormResult("start");
  const confirm = useFormResult("confirm");
  const stop = useFormResult("stop");
  if (Array.isArray(confirm.shown)) return <BackupCodes codes={confirm.shown.map(String)} />;
  if (hasTotp) return <StopCodeApp state={stop} />;
  return <CodeAppSetup start={start} confirm={confirm} setup={setupOf(start.shown, confirm.value("setup"))} />;
}
