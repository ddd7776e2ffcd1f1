import { Trans, useLingui } from "@lingui/react/macro";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { ReturnToField } from "./return-to-field.tsx";

/** The first way in, and the way to join: an address, to which a link is sent. */
export function LinkForm({ returnTo, isForStaff = false }: { returnTo: string | null; isForStaff?: boolean }) {
  const { t } = useLingui();
  const form = useFormResult(isForStaff ? null : "link");
  return (
    <Form state={form}>
      <ReturnToField returnTo={returnTo} />
      <TextField
        label={t`Your e-mail address`}
        hint={<Trans>We send you a link that signs you in. If you are new, it makes your account.</Trans>}
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        required
        {...form.field("email")}
      />
      <ButtonRow>
        <SubmitButton>
          <Trans>Send me a link</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
