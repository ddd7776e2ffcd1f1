import type { Database } from "@plaza/database";
import type { Logger } from "../../platform/logger.ts";
import type { AccountParts, AccountSettings } from "./account-parts.ts";
import type { Auth } from "./auth/create-auth.ts";
import { Limits } from "./limits.ts";
import { OpenIdProvider } from "./provider/openid.ts";

export function createAccounts(db: Database, settings: AccountSettings, log: Logger): AccountParts {
  let auth: Promise<Auth> | undefined;
  const load = async () => {
    const { createAuth } = await import("./auth/create-auth.ts");
    return createAuth(db, settings, log);
  };
  return {
    settings,
    auth: () => (auth ??= load()),
    limits: new Limits(db),
    provider: settings.provider === null ? null : new OpenIdProvider(settings.provider, settings.publicUrl),
  };
}
