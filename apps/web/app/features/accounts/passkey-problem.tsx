import { Trans } from "@lingui/react/macro";
import type { PasskeyState } from "./passkeys.ts";

/** Heard and seen when the browser did not bring a key. */
export function PasskeyProblem({ state }: { state: PasskeyState }) {
  return (
    <p role="status">
      {state === "cancelled" ? <Trans>No passkey was used. Try again, or choose another way.</Trans> : null}
      {state === "failed" ? <Trans>This did not work with a passkey. Choose another way.</Trans> : null}
    </p>
  );
}
