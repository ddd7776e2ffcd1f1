import { Trans, useLingui } from "@lingui/react/macro";
import type { PrivacyView } from "@plaza/types/privacy";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { FreshNotice } from "../../features/accounts/fresh-notice.tsx";
import { Section } from "../../features/accounts/section.tsx";
import { Sections } from "../../features/accounts/sections.tsx";
import { useTRPC } from "../../lib/data.ts";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { prefetch } from "../../lib/prefetch.ts";
import { conductPath, dataDownloadPath, erasedPath, privacyNoticePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { Button } from "../../ui/button.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Notice } from "../../ui/notice.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { DateText } from "../../ui/values.tsx";
import { EraseSection } from "./privacy-erase-section.tsx";
import styles from "./privacy-page.module.css";

export const handle = { words: await loadWords("settings") };

const page = prefetch(({ queryClient, trpc }) => queryClient.fetchQuery(trpc.privacy.show.queryOptions()));
export const loader = page.loader;
export const clientLoader = page.clientLoader;

const erase = formMutation({
  mutation: (caller) => caller.privacy.erase,
  input: (form) => ({
    handle: form.text("handle"),
    password: form.text("password"),
    takesWords: form.has("takesWords"),
  }),
  reasonFields: { "privacy.handle_differs": "handle", "account.wrong_password": "password" },
  redirectTo: (_result, { locale }) => erasedPath(locale),
  leavesApp: true,
});
export const action = erase.action;
export const clientAction = erase.clientAction;

/** What the reader agreed to, all that is held about her, and the way out. */
export default function PrivacyPage() {
  const { t } = useLingui();
  const { data: privacy } = useSuspenseQuery(useTRPC().privacy.show.queryOptions());
  return (
    <>
      <PageHead title={t`Privacy`} description={t`What is held about you, and how to take or erase it.`} isUnlisted />
      <PageTitle lead={<Trans>What is held about you is yours: take a copy of it, or erase it.</Trans>}>
        <Trans>Privacy</Trans>
      </PageTitle>
      <Sections>
        {privacy.isFresh || privacy.hasPassword ? null : <FreshNotice />}
        <Consents privacy={privacy} />
        <DataSection privacy={privacy} />
        <EraseSection privacy={privacy} />
      </Sections>
    </>
  );
}

type Props = { privacy: PrivacyView };

function Consents({ privacy: { consents } }: Props) {
  const locale = useLocale();
  return (
    <Section title={<Trans>What you agreed to</Trans>}>
      {consents.length === 0 ? (
        <p>
          <Trans>No consent is stored.</Trans>
        </p>
      ) : (
        <ul role="list" className={styles["list"]}>
          {consents.map(({ document, version, agreedAt }) => (
            <li key={`${document} ${version}`}>
              <Link to={document.includes("privacy") ? privacyNoticePath(locale) : conductPath(locale)}>
                {document.includes("privacy") ? <Trans>Privacy notice</Trans> : <Trans>Code of conduct</Trans>}
              </Link>{" "}
              <span className={styles["quiet"]}>
                <Trans>
                  version {version}, on <DateText at={agreedAt} />
                </Trans>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Sent without the app's script: the browser takes the answer as a file. */
function DataSection({ privacy }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  const done = useSearchParams()[0].get("done");
  return (
    <Section title={<Trans>A copy of my data</Trans>}>
      {done === "wrong-password" || done === "refused" ? (
        <Notice tone="error" title={<Trans>No copy was made</Trans>}>
          <p>
            {done === "refused" ? (
              <Trans>You signed in a while ago. Sign in again, and then ask for the copy.</Trans>
            ) : (
              <Trans>The password is not the right one.</Trans>
            )}
          </p>
        </Notice>
      ) : null}
      <p>
        <Trans>
          A ZIP file with everything that is held about you: a text that explains it, one JSON file for each table, your
          posts as text, their files, and your photo. What opens your account, such as passwords, is not in it.
        </Trans>
      </p>
      <form method="post" action={dataDownloadPath(locale)} className={styles["form"]}>
        {privacy.isFresh || !privacy.hasPassword ? null : (
          <TextField
            label={t`Your password`}
            name="password"
            type="password"
            autoComplete="current-password"
            required
          />
        )}
        <ButtonRow>
          <Button variant="secondary">
            <Trans>Download my data</Trans>
          </Button>
        </ButtonRow>
      </form>
    </Section>
  );
}
