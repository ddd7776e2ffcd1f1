import { passkey } from "@better-auth/passkey";
import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "@better-auth/core/api";
import { APIError } from "@better-auth/core/error";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { setSessionCookie } from "better-auth/cookies";
import { betterAuth } from "better-auth/minimal";
import type { Database } from "@plaza/database";
import { z } from "zod";
import type { Logger } from "../../../platform/logger.ts";
import { freshSeconds, sessionSeconds } from "./session-times.ts";
import { shortAgent } from "./short-agent.ts";

type Settings = { publicUrl: string; secret: string };

/** One door for every way of signing in: whoever calls has proven who she is. */
const sessions = {
  id: "sessions",
  endpoints: {
    openSession: createAuthEndpoint.serverOnly(
      { method: "POST", body: z.object({ accountId: z.string() }) },
      async (ctx) => {
        const session = await ctx.context.internalAdapter.createSession(ctx.body.accountId);
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.accountId);
        if (!user) throw new Error("the account of a new session is gone");
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ sessionId: session.id });
      },
    ),
  },
} satisfies BetterAuthPlugin;

/** The library's names for our models, so that its own words never meet ours ("account" is one of both). */
const modelsOf = (db: Database) => ({
  user: db.account,
  session: db.session,
  account: db.credential,
  verification: db.verification,
  passkey: db.passkey,
});

export type Auth = ReturnType<typeof createAuth>;

/** Sessions, cookies and passkeys of better-auth; its routes are not served, the use cases call it. */
export function createAuth(db: Database, { publicUrl, secret }: Settings, log: Logger) {
  return betterAuth({
    appName: "Plaza",
    baseURL: publicUrl,
    secret,
    database: prismaAdapter(modelsOf(db), { provider: "postgresql" }),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: "error", log: (_level, message) => log.error({ about: "better-auth" }, message) },
    account: { fields: { userId: "accountId", accountId: "subject", providerId: "provider" } },
    session: {
      fields: { userId: "accountId" },
      expiresIn: sessionSeconds,
      freshAge: freshSeconds,
      disableSessionRefresh: true,
    },
    advanced: {
      cookiePrefix: "plaza",
      useSecureCookies: publicUrl.startsWith("https:"),
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { sameSite: "lax", httpOnly: true, path: "/" },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, ipAddress: null, userAgent: shortAgent(session.userAgent) },
          }),
        },
      },
    },
    plugins: [
      sessions,
      passkey({
        rpName: "Plaza",
        rpID: new URL(publicUrl).hostname,
        origin: publicUrl,
        schema: { passkey: { fields: { userId: "accountId", credentialID: "credentialId" } } },
        // The device and its owner's finger, face or PIN: two proofs at once, so no code is asked for as well.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified) throw new APIError("UNAUTHORIZED");
          },
        },
      }),
    ],
  });
}
