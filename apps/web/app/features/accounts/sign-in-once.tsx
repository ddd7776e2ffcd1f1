import { Trans } from "@lingui/react/macro";
import type { LinkView } from "@plaza/types/accounts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { ButtonRow } from "../../ui/form/button-row.tsx";
import { Form } from "../../ui/form/form.tsx";
import { SubmitButton } from "../../ui/form/submit-button.tsx";
import { PageTitle } from "../../ui/page-title.tsx";

/** Who comes back presses one button. */
export function SignInOnce({ link }: { link: LinkView }) {
  return (
    <>
      <PageTitle
        lead={
          <Trans>
            You asked to sign in with the address <bdi>{link.email}</bdi>.
          </Trans>
        }
      >
        <Trans>Welcome back</Trans>
      </PageTitle>
      <Form state={useFormResult()}>
        <ButtonRow>
          <SubmitButton>
            <Trans>Sign in</Trans>
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>
  );
}
