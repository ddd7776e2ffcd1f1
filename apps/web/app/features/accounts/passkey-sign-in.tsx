import { Trans } from "@lingui/react/macro";
import { useRef } from "react";
import { useTRPC } from "../../lib/data.ts";
import { useFormResult } from "../../lib/forms/form-result.ts";
import { Button } from "../../ui/button.tsx";
import { Form } from "../../ui/form/form.tsx";
import { askPasskey, usePasskeys } from "./passkeys.ts";
import { PasskeyProblem } from "./passkey-problem.tsx";
import { ReturnToField } from "./return-to-field.tsx";

/** The browser answers a question of the server with its key; the answer goes the way of every form. */
export function PasskeySignIn({ returnTo }: { returnTo: string | null }) {
  const form = useFormResult("passkey");
  const trpc = useTRPC();
  const { canUse, state, run } = usePasskeys();
  const response = useRef<HTMLInputElement>(null);
  const signIn = () =>
    run(trpc.accounts.passkeys.signInOptions.mutationOptions(), async (options) => {
      if (!response.current) return;
      response.current.value = JSON.stringify(await askPasskey(options));
      response.current.form?.requestSubmit();
    });
  return (
    <section aria-labelledby="with-passkey">
      <h2 id="with-passkey">
        <Trans>With a passkey</Trans>
      </h2>
      {canUse ? (
        <Form state={form}>
          <ReturnToField returnTo={returnTo} />
          <input ref={response} type="hidden" name="response" defaultValue="" />
          <p>
            <Button type="button" variant="secondary" onClick={signIn}>
              <Trans>Use a passkey</Trans>
            </Button>
          </p>
          <PasskeyProblem state={state} />
        </Form>
      ) : (
        <p>
          <Trans>Passkeys need a script and a browser that knows them; one of the two is missing here.</Trans>
        </p>
      )}
    </section>
  );
}
