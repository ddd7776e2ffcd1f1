import { Trans, useLingui } from "@lingui/react/macro";
import type { PasskeyView } from "@plaza/types/accounts";
import { useRef } from "react";
import { useTRPC } from "../../lib/data.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Button } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "./accounts.module.css";
import { PasskeyProblem } from "./passkey-problem.tsx";
import { makePasskey, usePasskeys } from "./passkeys.ts";
import { Section } from "./section.tsx";

export function PasskeySection({ passkeys }: { passkeys: readonly PasskeyView[] }) {
  return (
    <Section title={<Trans>Passkeys</Trans>}>
      <DoneNotice when="passkey">
        <Trans>Your passkeys are saved.</Trans>
      </DoneNotice>
      <p>
        <Trans>
          A passkey signs you in with the lock of your phone or computer, and cannot be given away by mistake.
        </Trans>
      </p>
      {passkeys.length === 0 ? null : <PasskeyList passkeys={passkeys} />}
      <AddPasskey />
    </Section>
  );
}

function PasskeyList({ passkeys }: { passkeys: readonly PasskeyView[] }) {
  return (
    <ul role="list" className={styles["rows"]}>
      {passkeys.map((passkey) => (
        <li key={passkey.passkeyId} className={styles["row"]}>
          <span>
            <PasskeyName name={passkey.name} />
            {passkey.createdAt === null ? null : (
              <span className={styles["quiet"]}>
                {" "}
                <DateText at={passkey.createdAt} />
              </span>
            )}
          </span>
          <ChangePasskey passkey={passkey} />
        </li>
      ))}
    </ul>
  );
}

const PasskeyName = ({ name }: { name: string | null }) =>
  name === null || name === "" ? <Trans>Passkey without a name</Trans> : <span dir="auto">{name}</span>;

function ChangePasskey({ passkey: { passkeyId, name } }: { passkey: PasskeyView }) {
  const { t } = useLingui();
  const rename = useFormResult("passkey-name");
  const removal = useFormResult("passkey-removal");
  return (
    <Disclosure summary={<Trans>Change</Trans>}>
      <Form state={rename} isInline>
        <input type="hidden" name="passkey" value={passkeyId} />
        <TextField
          label={t`Name of this passkey`}
          name="name"
          id={`passkey-name-${passkeyId}`}
          defaultValue={name ?? ""}
          dir="auto"
        />
        <SubmitButton variant="secondary">
          <Trans>Rename</Trans>
        </SubmitButton>
      </Form>
      <Form state={removal} isInline>
        <input type="hidden" name="passkey" value={passkeyId} />
        <SubmitButton variant="secondary">
          <Trans>Remove this passkey</Trans>
        </SubmitButton>
      </Form>
    </Disclosure>
  );
}

function AddPasskey() {
  const { t } = useLingui();
  const form = useFormResult("passkey");
  const trpc = useTRPC();
  const { canUse, state, run } = usePasskeys();
  const response = useRef<HTMLInputElement>(null);
  if (!canUse)
    return (
      <p>
        <Trans>To add one, this page needs a script and a browser that knows passkeys.</Trans>
      </p>
    );
  const add = () =>
    run(trpc.accounts.passkeys.registerOptions.mutationOptions(), async (options) => {
      if (!response.current) return;
      response.current.value = JSON.stringify(await makePasskey(options));
      response.current.form?.requestSubmit();
    });
  return (
    <Form state={form}>
      <TextField
        label={t`Name of the new passkey`}
        hint={<Trans>So that you know it again, such as: my phone</Trans>}
        dir="auto"
        {...form.field("name")}
      />
      <input ref={response} type="hidden" name="response" defaultValue="" />
      <ButtonRow>
        <Button type="button" variant="secondary" onClick={add}>
          <Trans>Add a passkey</Trans>
        </Button>
      </ButtonRow>
      <PasskeyProblem state={state} />
    </Form>
  );
}
