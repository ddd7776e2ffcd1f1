import { Trans, useLingui } from "@lingui/react/macro";
import type { MutedSubject } from "@plaza/types/notifications";
import { Link } from "react-router";
import type { FormState } from "../../lib/forms/form-result.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { LanguageText } from "../../ui/language-text.tsx";
import styles from "./muted-list.module.css";

/** What she does not want to hear of, each with the way back. */
export function MutedList({ muted, state }: { muted: MutedSubject[]; state: FormState }) {
  if (muted.length === 0)
    return (
      <p>
        <Trans>Nothing. A button beside each notification silences its discussion or question.</Trans>
      </p>
    );
  return (
    <ul role="list">
      {muted.map((subject) => (
        <Muted key={subject.subject} muted={subject} state={state} />
      ))}
    </ul>
  );
}

function Muted({ muted: { subject, title, path }, state }: { muted: MutedSubject; state: FormState }) {
  const { t } = useLingui();
  const name = title?.text ?? t`what you can no longer see`;
  return (
    <li className={styles["muted"]}>
      {title === null ? (
        <span>{name}</span>
      ) : (
        <Link to={path}>
          <LanguageText text={title} />
        </Link>
      )}
      <Form state={state} isInline label={t`Hear of ${name} again`}>
        <input type="hidden" name="subject" value={subject} />
        <SubmitButton variant="secondary">
          <Trans>Hear of this again</Trans>
        </SubmitButton>
      </Form>
    </li>
  );
}
