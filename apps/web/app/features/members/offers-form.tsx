import { Trans, useLingui } from "@lingui/react/macro";
import { memberLimits, offers, type OwnProfile } from "@plaza/types/members";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { CheckboxList } from "../../ui/checkbox-list.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { useOfferNames } from "../../ui/member-names.ts";
import { DateText } from "../../ui/values.tsx";

/** What others may ask of her, how often, and a pause from it. */
export function OffersForm({ profile }: { profile: OwnProfile }) {
  const { t } = useLingui();
  const state = useFormResult("offers");
  const names = useOfferNames();
  const chosen = new Set<string>(state.all("offers", profile.offers));
  const { capacityMax } = memberLimits;
  return (
    <Form state={state}>
      <CheckboxList
        legend={t`I am ready to`}
        name="offers"
        id={state.id("offers")}
        error={state.error("offers")}
        options={offers.map((offer) => ({ value: offer, label: names[offer], isChecked: chosen.has(offer) }))}
      />
      <TextField
        {...state.field("monthlyCapacity", String(profile.monthlyCapacity))}
        label={t`Requests a month`}
        hint={t`Nobody can ask you more often than this. From 0 to ${capacityMax}.`}
        inputMode="numeric"
      />
      <SwitchField
        name="isPaused"
        id={state.id("isPaused")}
        isOn={state.isOn("isPaused", profile.isPaused)}
        label={t`I am on a pause`}
        hint={t`Your offers stay, and nobody can ask you until you end the pause.`}
      />
      {profile.pausedUntil === null ? null : (
        <p>
          <Trans>
            You have paused until <DateText at={profile.pausedUntil} />.
          </Trans>
        </p>
      )}
      <div>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </div>
    </Form>
  );
}
