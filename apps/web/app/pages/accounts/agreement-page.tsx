import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useSearchParams } from "react-router";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { conductPath, ownPrivacyPath, privacyNoticePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("accounts") };

const agree = formMutation({
  mutation: (caller) => caller.accounts.agree,
  input: (form, { locale }) => ({ agreed: form.has("agreed"), locale, returnTo: form.optional("to") ?? null }),
  reasonFields: { "account.agreement_missing": "agreed" },
  redirectTo: ({ returnTo }) => returnTo,
  leavesApp: true,
});
export const action = agree.action;
export const clientAction = agree.clientAction;

/** A document changed: who agreed to an older one is asked once, and goes on where she was. */
export default function AgreementPage() {
  const { t } = useLingui();
  const locale = useLocale();
  const form = useFormResult();
  const [searchParams] = useSearchParams();
  return (
    <>
      <PageHead title={t`Our rules have changed`} description={t`Read and agree, then go on.`} isUnlisted />
      <PageTitle
        lead={
          <Trans>
            Read what is new. You go on where you were as soon as you agree. Until then, nothing of yours changes.
          </Trans>
        }
      >
        <Trans>Our rules have changed</Trans>
      </PageTitle>
      <Form state={form}>
        <input type="hidden" name="to" value={searchParams.get("to") ?? ""} />
        <SwitchField
          name="agreed"
          id={form.id("agreed")}
          error={form.error("agreed")}
          isOn={form.isOn("agreed")}
          label={
            <Trans>
              I keep to the <Link to={conductPath(locale)}>code of conduct</Link> and have read the{" "}
              <Link to={privacyNoticePath(locale)}>privacy notice</Link>
            </Trans>
          }
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Agree and go on</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
      <p>
        <Trans>
          You do not have to agree: you can <Link to={ownPrivacyPath(locale)}>take your data with you or erase it</Link>
          .
        </Trans>
      </p>
    </>
  );
}
