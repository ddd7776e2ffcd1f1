import type { Database } from "@plaza/database";
import type { Visit } from "../../platform/visit.ts";
import type { Auth } from "./auth/create-auth.ts";
import type { Limits } from "./limits.ts";
import type { OpenIdProvider, ProviderSettings } from "./provider/openid.ts";

export type AccountSettings = {
  mode: "demo" | "production";
  /** Origin without a trailing slash. */
  publicUrl: string;
  /** Signs cookies and encrypts what a leaked database must not tell. */
  secret: string;
  /** False: no link can reach anybody. */
  canMail: boolean;
  provider: ProviderSettings | null;
};

/** Made once when the server starts. */
export type AccountParts = {
  settings: AccountSettings;
  /** Loaded when somebody signs in for the first time: better-auth takes 30 MB, and readers need none of it. */
  auth: () => Promise<Auth>;
  limits: Limits;
  provider: OpenIdProvider | null;
};

/** What the use cases of accounts work with. */
export type AccountDeps = { db: Database; accounts: AccountParts };
/** And what those need that sign in or out. */
export type VisitDeps = AccountDeps & { visit: Visit };
