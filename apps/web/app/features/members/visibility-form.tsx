import { Trans, useLingui } from "@lingui/react/macro";
import { fieldVisibilities, memberFields, type OwnProfile } from "@plaza/types/members";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Fieldset } from "../../ui/form/fieldset.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { useFieldNames, useVisibilityNames } from "./member-words.ts";
import styles from "./visibility-form.module.css";

/** Whether she can be found at all, and who sees each field. */
export function VisibilityForm({ profile }: { profile: OwnProfile }) {
  const { t } = useLingui();
  const state = useFormResult("visibility");
  const fields = useFieldNames();
  const names = useVisibilityNames();
  const options = fieldVisibilities.map((visibility) => ({ value: visibility, label: names[visibility] }));
  return (
    <Form state={state}>
      <SwitchField
        name="isListed"
        id={state.id("isListed")}
        isOn={state.isOn("isListed", profile.isListed)}
        label={t`List me, so that others can find me`}
        hint={t`Your page then exists for everybody, with your name and what you show them below. Without it only those who share a network with you can open it.`}
      />
      <Fieldset
        legend={t`Who sees what`}
        hint={t`What is hidden from somebody is not found, shown or counted for them either.`}
      >
        <div className={styles["fields"]}>
          {memberFields.map((field) => (
            <SelectField
              key={field}
              {...state.field(field, profile.visibility[field])}
              label={fields[field]}
              options={options}
            />
          ))}
        </div>
      </Fieldset>
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
