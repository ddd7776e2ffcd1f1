import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { PrivacyView, StewardshipView } from "@plaza/types/privacy";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { Section } from "../../features/accounts/section.tsx";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { networkPartPath } from "../../lib/urls.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SwitchField } from "../../ui/form/switch-field.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import { Notice } from "../../ui/notice.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./privacy-page.module.css";

type Props = { privacy: PrivacyView };

/** The way out, told in full before it is taken. */
export function EraseSection({ privacy }: Props) {
  return (
    <Section title={<Trans>Erase my account</Trans>}>
      <p>
        <Trans>
          Your account, profile, photo, requests, collections and follows are erased at once and for good, in the
          database, in the search and in the files. So are drafts, notifications, marks, and whom you keep away. What
          you did for networks stays without your name.
        </Trans>
      </p>
      <Posts postCount={privacy.postCount} />
      <Losses privacy={privacy} />
      {privacy.toHandOver.length > 0 ? (
        <Notice tone="warning" title={<Trans>First, name another steward</Trans>}>
          <p>
            <Trans>You are the only steward of these networks, and others are members of them:</Trans>
          </p>
          <Networks networks={privacy.toHandOver} />
        </Notice>
      ) : (
        <EraseForm privacy={privacy} />
      )}
    </Section>
  );
}

/** What stays because of others, so that the choice in the form can be made. */
function Posts({ postCount }: Pick<PrivacyView, "postCount">): ReactNode {
  if (postCount === 0) return null;
  return (
    <>
      <p>
        <Plural
          value={postCount}
          one="You wrote # post. Your discussions and questions in which nobody else said anything go with you. Where others answered or build on what you said, the words stay, without your name."
          other="You wrote # posts. Your discussions and questions in which nobody else said anything go with you. Where others answered or build on what you said, the words stay, without your name."
        />
      </p>
      <p>
        <Trans>
          If you take your words along, a line in their place says that their author left. In both cases, what others
          quoted of you stays, and where they named you, your handle stays as a plain word that leads nowhere.
        </Trans>
      </p>
    </>
  );
}

function Losses({ privacy: { collectionCount, goWithHer } }: Props): ReactNode {
  return (
    <>
      {collectionCount === 0 ? null : (
        <p>
          <Plural
            value={collectionCount}
            one="# collection of yours goes with it."
            other="# collections of yours go with it."
          />
        </p>
      )}
      {goWithHer.length === 0 ? null : (
        <>
          <p>
            <Trans>Networks without any other member go with it:</Trans>
          </p>
          <Networks networks={goWithHer} />
        </>
      )}
    </>
  );
}

function Networks({ networks }: { networks: StewardshipView[] }) {
  const locale = useLocale();
  return (
    <ul className={styles["list"]}>
      {networks.map(({ slug, name }) => (
        <li key={slug}>
          <Link to={networkPartPath(locale, slug, "members")}>
            <LanguageText text={name} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function EraseForm({ privacy: { handle, isFresh, hasPassword, postCount } }: Props) {
  const { t } = useLingui();
  const state = useFormResult();
  return (
    <Form state={state}>
      <TextField
        label={t`Type ${handle} to confirm`}
        hint={t`This is your address here. There is no way back.`}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        required
        {...state.field("handle")}
      />
      {isFresh || !hasPassword ? null : (
        <TextField
          label={t`Your password`}
          type="password"
          autoComplete="current-password"
          required
          {...state.field("password")}
        />
      )}
      {postCount === 0 ? null : (
        <SwitchField
          label={t`Remove the words of my posts as well`}
          name="takesWords"
          id={state.id("takesWords")}
          isOn={state.isOn("takesWords", false)}
        />
      )}
      <ButtonRow>
        <SubmitButton>
          <Trans>Erase my account for good</Trans>
        </SubmitButton>
      </ButtonRow>
    </Form>
  );
}
