import { Trans, useLingui } from "@lingui/react/macro";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { signedInPath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";
import { TextField } from "../../ui/text-field.tsx";

export const handle = { words: await loadWords("accounts") };

const enter = formMutation({
  mutation: (caller) => caller.accounts.enterCode,
  input: (form) => ({ code: form.text("code") }),
  reasonFields: { "account.wrong_code": "code" },
  redirectTo: (result, { locale }) => signedInPath(locale, result),
  leavesApp: true,
});
export const action = enter.action;
export const clientAction = enter.clientAction;

export default function CodePage() {
  const { t } = useLingui();
  const form = useFormResult();
  return (
    <>
      <PageHead title={t`Enter the code`} description={t`The code of your app, to sign in.`} isUnlisted />
      <PageTitle>
        <Trans>Enter the code of your app</Trans>
      </PageTitle>
      <Form state={form}>
        <TextField
          label={t`Code`}
          hint={<Trans>Six digits, which change every half minute; or one of your backup codes.</Trans>}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          {...form.field("code")}
        />
        <ButtonRow>
          <SubmitButton>
            <Trans>Go on</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}
