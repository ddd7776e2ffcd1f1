import { Trans, useLingui } from "@lingui/react/macro";
import { type MailChoice, mailChoices } from "@plaza/types/networks";
import type { FormState } from "../../lib/forms/form-result.ts";
import { RadioList } from "../../ui/form/radio-list.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { useMailChoiceNames } from "./network-words.ts";

type Props = { state: FormState; stored?: MailChoice };

/** How much mail a network may send: beside the button that joins. */
export function MailChoiceField({ state, stored = "weekly" }: Props) {
  const { t } = useLingui();
  const names = useMailChoiceNames();
  const options = mailChoices.map((value) => ({ value, label: names[value] }));
  return (
    <SelectField
      label={t`Mail from this network`}
      name="mailChoice"
      id={state.id("mailChoice")}
      error={state.error("mailChoice")}
      options={options}
      defaultValue={state.value("mailChoice", stored)}
    />
  );
}

/** The same for several networks at once, with all of them in view. */
export function MailChoiceList({ state }: { state: FormState }) {
  const names = useMailChoiceNames();
  return (
    <RadioList
      legend={<Trans>Mail from your networks</Trans>}
      name="mailChoice"
      id={state.id("mailChoice")}
      error={state.error("mailChoice")}
      options={mailChoices.map((value) => ({ value, label: names[value] }))}
      defaultValue={state.value("mailChoice", "weekly")}
    />
  );
}

export function SharesAddressField({ state, stored = false }: { state: FormState; stored?: boolean }) {
  return (
    <SwitchField
      label={<Trans>The stewards may see my mail address in their list of members</Trans>}
      name="sharesAddress"
      id={state.id("sharesAddress")}
      isOn={state.isOn("sharesAddress", stored)}
    />
  );
}
