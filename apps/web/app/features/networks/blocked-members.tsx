import { Trans, useLingui } from "@lingui/react/macro";
import type { NetworkMembersView } from "@plaza/types/networks";
import { Link } from "react-router";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { personPath } from "../../lib/urls.ts";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import styles from "./network-people.module.css";

/** Who may not come back, and the way to allow it. */
export function BlockedMembers({ blocked }: Pick<NetworkMembersView, "blocked">) {
  const { t } = useLingui();
  const locale = useLocale();
  const state = useFormResult("unblock");
  if (blocked.length === 0) return null;
  return (
    <section aria-labelledby="blocked">
      <h2 id="blocked">
        <Trans>Blocked</Trans>
      </h2>
      <ul role="list" className={styles["people"]}>
        {blocked.map(({ handle, name, reason }) => (
          <li key={handle} className={styles["entry"]}>
            <p>
              <Link to={personPath(locale, handle)} dir="auto">
                {name}
              </Link>
            </p>
            {reason === null ? null : (
              <p className={styles["quiet"]} dir="auto">
                {reason}
              </p>
            )}
            <Form state={state} isInline>
              <input type="hidden" name="handle" value={handle} />
              <SubmitButton variant="secondary" label={t`Let ${name} join again`}>
                <Trans>Let join again</Trans>
              </SubmitButton>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}
