import { Trans, useLingui } from "@lingui/react/macro";
import { memberLimits as limits, memberRoles, type OwnProfile } from "@plaza/types/members";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Form } from "../../ui/form/form.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useRoleNames } from "../../ui/member-names.ts";

/** Name, how to say it, and what she does. */
export function AboutForm({ profile }: { profile: OwnProfile }) {
  const { t } = useLingui();
  const state = useFormResult("about");
  const roles = useRoleNames();
  return (
    <Form state={state}>
      <TextField
        {...state.field("name", profile.name)}
        label={t`Name`}
        hint={t`The way you write it, in any script. Everybody who can open your page sees it.`}
        autoComplete="name"
        dir="auto"
        maxLength={limits.nameMax}
        required
      />
      <TextField
        {...state.field("pronunciation", profile.pronunciation ?? "")}
        label={t`How to say your name`}
        hint={t`Spelled out for those who do not read your script. May be left empty, as everything below.`}
        dir="auto"
        maxLength={limits.pronunciationMax}
      />
      <TextField
        {...state.field("pronouns", profile.pronouns ?? "")}
        label={t`Pronouns`}
        dir="auto"
        maxLength={limits.pronounsMax}
      />
      <SelectField
        {...state.field("role", profile.role ?? "")}
        label={t`Role`}
        emptyLabel={t`Not stated`}
        options={memberRoles.map((role) => ({ value: role, label: roles[role] }))}
      />
      <TextField
        {...state.field("jobTitle", profile.jobTitle ?? "")}
        label={t`What you do`}
        hint={t`Your job in a few words, such as “head of citizen participation”.`}
        dir="auto"
        maxLength={limits.jobTitleMax}
        autoComplete="organization-title"
      />
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
