import { useQueryClient, type UseMutationOptions } from "@tanstack/react-query";
import { useState } from "react";
import { useIsHydrated } from "../../lib/hydration.ts";

export type PasskeyState = "idle" | "cancelled" | "failed";

/** Asks the server for the options of a ceremony, then the browser for the key. */
export function usePasskeys() {
  const queryClient = useQueryClient();
  const isHydrated = useIsHydrated();
  const [state, setState] = useState<PasskeyState>("idle");
  const canUse =
    isHydrated && "PublicKeyCredential" in globalThis && "parseRequestOptionsFromJSON" in PublicKeyCredential;
  const run = <Options>(
    mutation: UseMutationOptions<Options, never>,
    withOptions: (options: Options) => Promise<void>,
  ) => {
    setState("idle");
    queryClient
      .getMutationCache()
      .build(queryClient, mutation)
      .execute()
      .then(withOptions)
      .catch((error: unknown) => setState(isRefusedByPerson(error) ? "cancelled" : "failed"));
  };
  return { canUse, state, run };
}

/** Browsers do not tell whether somebody cancelled or has no key here. */
const isRefusedByPerson = (error: unknown): boolean =>
  error instanceof DOMException && (error.name === "NotAllowedError" || error.name === "AbortError");

/** What the server sends is JSON of the standard; the browser reads it itself. */
export async function askPasskey(options: unknown): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return toJson(await navigator.credentials.get({ publicKey }));
}

export async function makePasskey(options: unknown): Promise<unknown> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
  return toJson(await navigator.credentials.create({ publicKey }));
}

function toJson(credential: Credential | null): unknown {
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  throw new Error("the browser gave no passkey");
}
