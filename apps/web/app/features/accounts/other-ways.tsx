import { Trans, useLingui } from "@lingui/react/macro";
import type { ProviderView } from "@plaza/types/accounts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { useLocale } from "../../lib/locales.ts";
import { providerPath } from "../../lib/urls.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { TextField } from "../../ui/text-field.tsx";
import styles from "./accounts.module.css";
import { PasskeySignIn } from "./passkey-sign-in.tsx";
import { ReturnToField } from "./return-to-field.tsx";

/** Ways for those who have set them up; most people need none of them. */
export function OtherWays({ providers, returnTo }: { providers: readonly ProviderView[]; returnTo: string | null }) {
  const locale = useLocale();
  const password = useFormResult("password");
  const passkey = useFormResult("passkey");
  return (
    <div className={styles["others"]}>
      {providers.map(({ id, label }) => (
        <p key={id}>
          <ButtonLink to={providerPath(locale, returnTo)} variant="secondary" isOutside>
            <Trans>Sign in with {label}</Trans>
          </ButtonLink>
        </p>
      ))}
      <Disclosure
        summary={<Trans>Sign in with a password or a passkey</Trans>}
        isOpen={password.isFilled || passkey.isFilled}
      >
        <div className={styles["ways"]}>
          <PasswordForm returnTo={returnTo} />
          <PasskeySignIn returnTo={returnTo} />
        </div>
      </Disclosure>
    </div>
  );
}

function PasswordForm({ returnTo }: { returnTo: string | null }) {
  const { t } = useLingui();
  const form = useFormResult("password");
  return (
    <section aria-labelledby="with-password">
      <h2 id="with-password">
        <Trans>With a password</Trans>
      </h2>
      <Form state={form}>
        <ReturnToField returnTo={returnTo} />
        <TextField
          label={t`E-mail address`}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          {...form.field("email")}
        />
        <TextField
          label={t`Password`}
          hint={<Trans>Forgotten, or never set? Have a link sent to you above; it needs no password.</Trans>}
          type="password"
          autoComplete="current-password"
          required
          {...form.field("password")}
        />
        <ButtonRow>
          <SubmitButton variant="secondary">
            <Trans>Sign in</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </section>
  );
}
