import type { ProviderView } from "@plaza/types/accounts";
import type { AccountSettings } from "../account-parts.ts";

/** The one that is configured, by the name of its host. */
export const listProviders = ({ provider }: AccountSettings): ProviderView[] =>
  provider === null ? [] : [{ id: "provider", label: new URL(provider.issuer).hostname }];
