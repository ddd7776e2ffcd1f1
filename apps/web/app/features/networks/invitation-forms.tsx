import { Trans, useLingui } from "@lingui/react/macro";
import { networkLimits } from "@plaza/types/networks";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { FileField } from "../../ui/form/file-field.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** A link to hand out. */
export function LinkForm() {
  const { t } = useLingui();
  const state = useFormResult("link");
  return (
    <Form state={state}>
      <TextField
        {...state.field("uses", "1")}
        label={t`How many people may use it`}
        type="number"
        inputMode="numeric"
        min={1}
        max={networkLimits.invitationUsesMax}
      />
      <TextField
        {...state.field("days", String(networkLimits.invitationDays))}
        label={t`For how many days`}
        type="number"
        inputMode="numeric"
        min={1}
        max={networkLimits.invitationDaysMax}
      />
      <div>
        <SubmitButton>
          <Trans>Make a link</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Mails to addresses, typed or from a file. */
export function AddressForm() {
  const { t } = useLingui();
  const state = useFormResult("addresses");
  return (
    <Form state={state} hasFiles>
      <TextArea
        {...state.field("addresses")}
        label={t`Addresses, one a line`}
        hint={t`Each gets a mail with a link of its own. Invite only people who would expect it.`}
      />
      <FileField
        label={t`Or a CSV file`}
        name="file"
        id={state.id("file")}
        accept=".csv,.txt,text/csv,text/plain"
        hint={t`Of each line the first cell with an address counts.`}
      />
      <div>
        <SubmitButton>
          <Trans>Send the invitations</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
