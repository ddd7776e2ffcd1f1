import { Trans, useLingui } from "@lingui/react/macro";
import { formMutation } from "../../lib/forms/form-mutation.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { PageHead } from "../../lib/page-head.tsx";
import { homePath } from "../../lib/urls.ts";
import { loadWords } from "../../lib/words.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

export const handle = { words: await loadWords("accounts") };

const leave = formMutation({
  mutation: (caller) => caller.accounts.signOut,
  input: () => {},
  redirectTo: (_result, { locale }) => homePath(locale),
  leavesApp: true,
});
export const action = leave.action;
export const clientAction = leave.clientAction;

/** The menu posts here at once; whoever opens the address itself is asked. */
export default function SignOutPage() {
  const { t } = useLingui();
  return (
    <>
      <PageHead title={t`Sign out`} description={t`Sign out of Plaza on this device.`} isUnlisted />
      <PageTitle>
        <Trans>Sign out on this device</Trans>
      </PageTitle>
      <Form state={useFormResult()}>
        <ButtonRow>
          <SubmitButton>
            <Trans>Sign out</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}
