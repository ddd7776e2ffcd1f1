import { Trans, useLingui } from "@lingui/react/macro";
import type { SessionView } from "@plaza/types/accounts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { DoneNotice } from "../../ui/form/done-notice.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "./accounts.module.css";
import { Section } from "./section.tsx";

/** Where one is signed in, as far as that is known: the kind of browser and system, nothing else. */
export function SessionSection({ sessions }: { sessions: readonly SessionView[] }) {
  return (
    <Section title={<Trans>Where you are signed in</Trans>}>
      <DoneNotice when="session">
        <Trans>Signed out there.</Trans>
      </DoneNotice>
      <Form state={useFormResult("session")}>
        <ul role="list" className={styles["rows"]}>
          {sessions.map((session) => (
            <SessionRow key={session.sessionId} session={session} />
          ))}
        </ul>
      </Form>
      {sessions.length > 1 ? <SignOutElsewhere /> : null}
    </Section>
  );
}

function SessionRow({ session }: { session: SessionView }) {
  const { t } = useLingui();
  const { browser, system, sessionId, isThis, lastSeenAt } = session;
  const device = [browser, system].filter((part) => part !== null).join(" · ") || t`A browser we do not know`;
  return (
    <li className={styles["row"]}>
      <span>
        {device}{" "}
        <span className={styles["quiet"]}>
          {isThis ? (
            <Trans>this device</Trans>
          ) : (
            <Trans>
              last used on <DateText at={lastSeenAt} />
            </Trans>
          )}
        </span>
      </span>
      {isThis ? null : (
        <SubmitButton variant="secondary" name="session" value={sessionId} label={t`Sign out ${device}`}>
          <Trans>Sign out</Trans>
        </SubmitButton>
      )}
    </li>
  );
}

function SignOutElsewhere() {
  return (
    <Form state={useFormResult("other-sessions")}>
      <ButtonRow>
        <SubmitButton variant="secondary">
          <Trans>Sign out everywhere else</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
