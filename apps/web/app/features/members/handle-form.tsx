import { Trans, useLingui } from "@lingui/react/macro";
import { memberLimits, type OwnProfile } from "@plaza/types/members";
import { usePage } from "../../lib/data.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { personPath } from "../../lib/urls.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";

/** The last part of the address of her page. */
export function HandleForm({ profile }: { profile: OwnProfile }) {
  const { t } = useLingui();
  const { origin } = usePage();
  const locale = useLocale();
  const state = useFormResult("handle");
  const address = origin + personPath(locale, profile.handle);
  return (
    <Form state={state}>
      <TextField
        {...state.field("handle", profile.handle)}
        label={t`Last part of the address`}
        hint={t`Now ${address}. Links to the old address stop working when you change it.`}
        maxLength={memberLimits.handleMax}
        autoCapitalize="none"
        spellCheck={false}
      />
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
