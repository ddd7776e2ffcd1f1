import { Trans, useLingui } from "@lingui/react/macro";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { Section } from "./section.tsx";

/** The address is the key to the account: both the old and the new one have to agree to a change. */
export function AddressSection({ email }: { email: string }) {
  const { t } = useLingui();
  const form = useFormResult("email");
  return (
    <Section title={<Trans>E-mail address</Trans>}>
      <DoneNotice when="email">
        <Trans>A mail went to each of the two addresses. The change is made once both links were used.</Trans>
      </DoneNotice>
      <p>
        <Trans>
          You sign in with <bdi>{email}</bdi>. Nobody else sees it.
        </Trans>
      </p>
      <Disclosure summary={<Trans>Change the address</Trans>} isOpen={form.isFilled}>
        <Form state={form}>
          <TextField
            label={t`New e-mail address`}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            spellCheck={false}
            required
            {...form.field("email")}
          />
          <ButtonRow>
            <SubmitButton variant="secondary">
              <Trans>Send both links</Trans>
            </SubmitButton>
          </ButtonRow>
        </Form>
      </Disclosure>
    </Section>
  );
}
