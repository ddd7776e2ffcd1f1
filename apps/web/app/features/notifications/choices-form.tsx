import { Trans } from "@lingui/react/macro";
import { notificationMails, type NotificationSettings } from "@plaza/types/notifications";
import type { FormState } from "../../lib/forms/form-result.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Fieldset } from "../../ui/form/fieldset.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SelectField } from "../../ui/form/select-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import styles from "./choices-form.module.css";
import { useMailNames, useReasonNames } from "./reason-words.ts";

/** For each reason how mail comes; the bell tells of everything. */
export function ChoicesForm({
  settings: { reasons, networks },
  state,
}: {
  settings: NotificationSettings;
  state: FormState;
}) {
  const names = useReasonNames();
  const mails = useMailNames();
  const options = notificationMails.map((value) => ({ value, label: mails[value] }));
  return (
    <Form state={state}>
      <Fieldset
        legend={<Trans>What you hear of, and how mail about it comes</Trans>}
        hint={
          <Trans>
            Daily and weekly mail is not sent yet. Until then, what waits for it stands on the page of notifications
            alone.
          </Trans>
        }
      >
        <div className={styles["choices"]}>
          {reasons.map(({ reason, mail }) => (
            <SelectField
              key={reason}
              label={names[reason]}
              options={options}
              {...state.field(`mail-${reason}`, mail)}
            />
          ))}
        </div>
      </Fieldset>
      {networks.length === 0 ? null : (
        <Fieldset legend={<Trans>News in your networks</Trans>}>
          {networks.map(({ networkId }) => (
            <input key={networkId} type="hidden" name="networks" value={networkId} />
          ))}
          <div className={styles["choices"]}>
            {networks.map(({ networkId, name, mail }) => (
              <SelectField
                key={networkId}
                label={name}
                options={options}
                {...state.field(`network-${networkId}`, mail)}
              />
            ))}
          </div>
        </Fieldset>
      )}
      <ButtonRow>
        <SubmitButton>
          <Trans>Save</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
