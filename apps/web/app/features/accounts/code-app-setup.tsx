import { Trans, useLingui } from "@lingui/react/macro";
import type { TotpStart } from "@plaza/types/accounts";
import type { FormState } from "../../lib/forms/form-result.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./accounts.module.css";

const isStart = (value: unknown): value is TotpStart =>
  typeof value === "object" && value !== null && "secret" in value && "qrSvg" in value;

/** What was begun: as the server has just answered, or as the refused form carried it along. */
export function setupOf(answer: unknown, carried: string): TotpStart | null {
  if (isStart(answer)) return answer;
  try {
    const value: unknown = JSON.parse(carried);
    return isStart(value) ? value : null;
  } catch {
    return null;
  }
}

type Props = { start: FormState; confirm: FormState; setup: TotpStart | null };

export function CodeAppSetup({ start, confirm, setup }: Props) {
  if (setup !== null) return <Confirm setup={setup} state={confirm} />;
  return (
    <Form state={start}>
      <p>
        <Trans>
          You need an app that shows codes of six digits. Many password managers do, and so do small free apps for every
          phone.
        </Trans>
      </p>
      <ButtonRow>
        <SubmitButton>
          <Trans>Begin</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}

function Confirm({ setup, state }: { setup: TotpStart; state: FormState }) {
  const { t } = useLingui();
  return (
    <Form state={state}>
      {/* Asked anew, the server would make another secret, and the app would have to read it again. */}
      <input type="hidden" name="setup" value={JSON.stringify(setup)} />
      <p>
        <Trans>Let the app read this picture, or type the letters below it into the app.</Trans>
      </p>
      <p>
        <img
          className={styles["qr"]}
          src={`data:image/svg+xml,${encodeURIComponent(setup.qrSvg)}`}
          width={224}
          height={224}
          alt={t`The same letters as below, for a camera`}
        />
      </p>
      <p>
        <code>{setup.secret.replaceAll(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <CodeField state={state} />
      <ButtonRow>
        <SubmitButton>
          <Trans>Turn it on</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}

function CodeField({ state }: { state: FormState }) {
  const { t } = useLingui();
  return (
    <TextField
      label={t`Code that the app shows now`}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      required
      {...state.field("code")}
    />
  );
}

export function StopCodeApp({ state }: { state: FormState }) {
  return (
    <Form state={state}>
      <p>
        <Trans>Codes are asked for when you sign in. To stop that, enter one last code.</Trans>
      </p>
      <CodeField state={state} />
      <ButtonRow>
        <SubmitButton>
          <Trans>Stop using codes</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
