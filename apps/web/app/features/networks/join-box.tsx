import { Trans, useLingui } from "@lingui/react/macro";
import { type NetworkView } from "@plaza/types/networks";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { networkPartPath, networkPath, profilePath, signInPath } from "../../lib/urls.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextArea } from "../../ui/form/text-area.tsx";
import styles from "./join-box.module.css";
import { MailChoiceField, SharesAddressField } from "./mail-choice-field.tsx";

type Props = { network: NetworkView };

/** The way in with the mail choice in the same place; for members, their mail choice and the way out. */
export function JoinBox({ network }: Props) {
  switch (network.joining) {
    case "joined":
      return <OwnMembership network={network} />;
    case "join":
      return <JoinForm />;
    case "ask":
      return <AskForm />;
    case "asked":
      return <Asked />;
    case "sign_in":
      return <SignInFirst network={network} />;
    case "invitation_needed":
      return (
        <Box title={<Trans>By invitation</Trans>}>
          <p>
            <Trans>People join this network with an invitation from those who run it.</Trans>
          </p>
        </Box>
      );
    case "affiliation_needed":
      return <OfficialsOnly />;
    case "blocked":
      return (
        <Box title={<Trans>You cannot join</Trans>}>
          <p>
            <Trans>Those who run this network closed it for you.</Trans>
          </p>
        </Box>
      );
  }
}

function Box({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section aria-labelledby="join" className={styles["box"]}>
      <h2 id="join" className={styles["title"]}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function JoinForm() {
  const state = useFormResult("join");
  return (
    <Box title={<Trans>Join this network</Trans>}>
      <Form state={state}>
        <MailChoiceField state={state} />
        <div>
          <SubmitButton>
            <Trans>Join</Trans>
          </SubmitButton>
        </div>
      </Form>
      <p className={styles["quiet"]}>
        <Trans>Other members then see what you show to members of your networks. You can leave at any time.</Trans>
      </p>
    </Box>
  );
}

function AskForm() {
  const { t } = useLingui();
  const state = useFormResult("ask");
  return (
    <Box title={<Trans>Ask to join</Trans>}>
      <Form state={state}>
        <TextArea
          {...state.field("message")}
          label={t`What brings you here? (optional)`}
          hint={t`Those who run the network read it and answer you.`}
        />
        <MailChoiceField state={state} />
        <div>
          <SubmitButton>
            <Trans>Send the request</Trans>
          </SubmitButton>
        </div>
      </Form>
    </Box>
  );
}

function Asked() {
  const state = useFormResult("withdraw");
  return (
    <Box title={<Trans>You asked to join</Trans>}>
      <p>
        <Trans>Those who run the network have your request. The answer comes by mail.</Trans>
      </p>
      <Form state={state}>
        <div>
          <SubmitButton variant="secondary">
            <Trans>Take the request back</Trans>
          </SubmitButton>
        </div>
      </Form>
    </Box>
  );
}

function SignInFirst({ network }: Props) {
  const locale = useLocale();
  const isInvited = network.joinPolicy === "invitation";
  return (
    <Box title={<Trans>Join this network</Trans>}>
      <p>
        {isInvited ? (
          <Trans>People join this network with an invitation from those who run it.</Trans>
        ) : (
          <Trans>An e-mail address is all you need. You choose who sees what of you.</Trans>
        )}
      </p>
      {isInvited ? null : (
        <p>
          <ButtonLink to={signInPath(locale, networkPath(locale, network.slug))}>
            <Trans>Sign in to join</Trans>
          </ButtonLink>
        </p>
      )}
    </Box>
  );
}

function OfficialsOnly() {
  const locale = useLocale();
  return (
    <Box title={<Trans>For verified officials</Trans>}>
      <p>
        <Trans>
          This network is for officials and elected representatives whose organisation was confirmed.{" "}
          <Link to={profilePath(locale)}>Give your role and organisation in your profile</Link>, then come back.
        </Trans>
      </p>
    </Box>
  );
}

function OwnMembership({ network: { slug, membership } }: Props) {
  const locale = useLocale();
  const state = useFormResult("mail");
  if (membership === null) return null;
  return (
    <Box title={<Trans>Your membership</Trans>}>
      <Form state={state}>
        <MailChoiceField state={state} stored={membership.mailChoice} />
        <SharesAddressField state={state} stored={membership.sharesAddress} />
        <div>
          <SubmitButton variant="secondary">
            <Trans>Save</Trans>
          </SubmitButton>
        </div>
      </Form>
      <p>
        <Link to={networkPartPath(locale, slug, "leave")} className={styles["leave"]}>
          <Trans>Leave this network</Trans>
        </Link>
      </p>
    </Box>
  );
}
