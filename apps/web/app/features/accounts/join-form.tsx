import { Trans, useLingui } from "@lingui/react/macro";
import { accountLimits, type LinkView } from "@plaza/types/accounts";
import { Link } from "react-router";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { conductPath, privacyNoticePath } from "../../lib/urls.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** A newcomer says her name and agrees; everything else can wait. */
export function JoinForm({ link }: { link: LinkView }) {
  const { t } = useLingui();
  const locale = useLocale();
  const form = useFormResult();
  return (
    <>
      <PageTitle
        lead={
          <Trans>
            Your address <bdi>{link.email}</bdi> is new here. With your name, the account is made.
          </Trans>
        }
      >
        <Trans>Join Plaza</Trans>
      </PageTitle>
      <Form state={form}>
        <TextField
          label={t`Your name`}
          hint={<Trans>As you want others to see it, in any script. You can change it later.</Trans>}
          autoComplete="name"
          dir="auto"
          maxLength={accountLimits.nameMax}
          required
          {...form.field("name", link.suggestedName ?? "")}
        />
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
          hint={<Trans>In short: be kind and honest; you decide who sees what; nobody sees your e-mail address.</Trans>}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Join Plaza</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}
