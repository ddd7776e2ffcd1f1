import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { NetworkInvitationView } from "@plaza/types/networks";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { DateText } from "../../ui/values.tsx";
import styles from "./network-people.module.css";

/** What was sent and handed out, and how to take it back. */
export function InvitationList({ invitations }: { invitations: NetworkInvitationView[] }) {
  return (
    <ul role="list" className={styles["people"]}>
      {invitations.map((invitation) => (
        <li key={invitation.invitationId}>
          <Invitation invitation={invitation} />
        </li>
      ))}
    </ul>
  );
}

function Invitation({ invitation }: { invitation: NetworkInvitationView }) {
  const { t } = useLingui();
  const state = useFormResult("revoke");
  const { invitationId, address } = invitation;
  return (
    <div className={styles["entry"]}>
      <p>{address === null ? <Trans>Link</Trans> : <bdi>{address}</bdi>}</p>
      <p className={styles["quiet"]}>
        <State invitation={invitation} />
      </p>
      {invitation.state === "open" ? (
        <Form state={state} isInline>
          <input type="hidden" name="invitation" value={invitationId} />
          <SubmitButton
            variant="secondary"
            label={address === null ? t`Take back the link` : t`Take back the invitation of ${address}`}
          >
            <Trans>Take back</Trans>
          </SubmitButton>
        </Form>
      ) : null}
    </div>
  );
}

function State({ invitation: { state, usesLeft, expiresAt } }: { invitation: NetworkInvitationView }) {
  switch (state) {
    case "used":
      return <Trans>Used</Trans>;
    case "revoked":
      return <Trans>Taken back</Trans>;
    case "expired":
      return (
        <Trans>
          Ended on <DateText at={expiresAt} />
        </Trans>
      );
    case "open":
      return (
        <>
          <Plural value={usesLeft} one="For # person" other="For # people" />
          {" · "}
          <Trans>
            until <DateText at={expiresAt} />
          </Trans>
        </>
      );
  }
}
