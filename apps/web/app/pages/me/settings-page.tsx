import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { AddressSection } from "../../features/accounts/address-section.tsx";
import { CodeAppSection } from "../../features/accounts/code-app-section.tsx";
import { FreshNotice } from "../../features/accounts/fresh-notice.tsx";
import { LanguageSection } from "../../features/accounts/language-section.tsx";
import { PasskeySection } from "../../features/accounts/passkey-section.tsx";
import { PasswordSection } from "../../features/accounts/password-section.tsx";
import { SessionSection } from "../../features/accounts/session-section.tsx";
import { Sections } from "../../features/accounts/sections.tsx";
import { useTRPC } from "../../lib/data.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { ownModerationPath, ownPrivacyPath, ownProfilePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { PageTitle } from "../../ui/page-title.tsx";
import { settingsForms } from "./settings-forms.ts";

export const handle = { words: await loadWords("accounts", "settings") };

const page = prefetch(({ queryClient, trpc }) =>
  Promise.all([
    queryClient.fetchQuery(trpc.accounts.settings.show.queryOptions()),
    queryClient.fetchQuery(trpc.accounts.listSessions.queryOptions()),
    queryClient.fetchQuery(trpc.accounts.passkeys.list.queryOptions()),
  ]),
);
export const loader = page.loader;
export const clientLoader = page.clientLoader;
export const action = settingsForms.action;
export const clientAction = settingsForms.clientAction;

export default function SettingsPage() {
  const { t } = useLingui();
  const trpc = useTRPC();
  const { data: settings } = useSuspenseQuery(trpc.accounts.settings.show.queryOptions());
  const { data: sessions } = useSuspenseQuery(trpc.accounts.listSessions.queryOptions());
  const { data: passkeys } = useSuspenseQuery(trpc.accounts.passkeys.list.queryOptions());
  const { data: me } = useQuery(trpc.accounts.me.queryOptions());
  return (
    <>
      <PageHead title={t`Settings`} description={t`How you sign in, and in which language.`} isUnlisted />
      <PageTitle lead={<OtherSettings />}>
        <Trans>Settings</Trans>
      </PageTitle>
      <Sections>
        {settings.isFresh ? null : <FreshNotice />}
        <AddressSection email={settings.email} />
        <LanguageSection locale={settings.locale} />
        <PasswordSection hasPassword={settings.hasPassword} />
        <PasskeySection passkeys={passkeys} />
        <CodeAppSection hasTotp={settings.hasTotp} isNeeded={me?.needsCodeApp === true} />
        <SessionSection sessions={sessions} />
      </Sections>
    </>
  );
}

function OtherSettings() {
  const locale = useLocale();
  return (
    <Trans>
      How you sign in, and in which language. What others see of you stands in{" "}
      <Link to={ownProfilePath(locale)}>your profile</Link>; your data and your consent in{" "}
      <Link to={ownPrivacyPath(locale)}>privacy</Link>; what moderators decided and whom you keep away in{" "}
      <Link to={ownModerationPath(locale)}>moderation and me</Link>.
    </Trans>
  );
}
