import { Trans, useLingui } from "@lingui/react/macro";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Section } from "./section.tsx";

export function PasswordSection({ hasPassword }: { hasPassword: boolean }) {
  const form = useFormResult("password");
  return (
    <Section title={<Trans>Password</Trans>}>
      <DoneNotice when="password">
        <Trans>Your password is saved.</Trans>
      </DoneNotice>
      <DoneNotice when="password-removed">
        <Trans>Your password is removed.</Trans>
      </DoneNotice>
      <p>
        {hasPassword ? (
          <Trans>You can sign in with a password as well as with a link.</Trans>
        ) : (
          <Trans>You have none, and need none: a link to your address is enough.</Trans>
        )}
      </p>
      <Disclosure
        summary={hasPassword ? <Trans>Change the password</Trans> : <Trans>Set a password</Trans>}
        isOpen={form.isFilled}
      >
        <PasswordForm hasPassword={hasPassword} />
      </Disclosure>
      {hasPassword ? <RemovePassword /> : null}
    </Section>
  );
}

function PasswordForm({ hasPassword }: { hasPassword: boolean }) {
  const { t } = useLingui();
  const form = useFormResult("password");
  return (
    <Form state={form}>
      {hasPassword ? (
        <TextField
          label={t`Password until now`}
          type="password"
          autoComplete="current-password"
          {...form.field("current-password")}
        />
      ) : null}
      <TextField
        label={t`New password`}
        hint={<Trans>10 characters or more. Several words that have nothing to do with one another are good.</Trans>}
        type="password"
        autoComplete="new-password"
        required
        {...form.field("password")}
      />
      <ButtonRow>
        <SubmitButton variant="secondary">
          <Trans>Save the password</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}

function RemovePassword() {
  return (
    <Form state={useFormResult("password-removal")}>
      <ButtonRow>
        <SubmitButton variant="secondary">
          <Trans>Remove the password</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
