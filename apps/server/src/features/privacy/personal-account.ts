import { type PersonalTable, untilErased } from "./holding.ts";

const ofAccount = `t."accountId" = me."accountId"`;

/** What is held so that somebody can sign in and be written to. */
export const accountTables = {
  account: {
    mine: `t.id = me."accountId"`,
    holdings: [
      {
        columns: ["email", "emailVerified", "name", "image", "twoFactorEnabled", "createdAt", "updatedAt"],
        why: "to sign in and to be written to",
        until: untilErased,
      },
    ],
    keys: ["id"],
  },
  session: {
    mine: ofAccount,
    holdings: [
      {
        columns: ["userAgent", "ipAddress", "createdAt", "updatedAt", "expiresAt"],
        why: "to show where she is signed in; the kind of browser and system only, no network address",
        until: "until she signs out, 30 days at most",
      },
      {
        columns: ["token"],
        why: "to know her browser again",
        until: "until she signs out, 30 days at most",
        isSecret: true,
      },
    ],
    keys: ["id", "accountId"],
  },
  credential: {
    mine: ofAccount,
    holdings: [
      {
        columns: [
          "subject",
          "provider",
          "scope",
          "createdAt",
          "updatedAt",
          "accessTokenExpiresAt",
          "refreshTokenExpiresAt",
        ],
        why: "to sign in with a password or through a provider",
        until: "until she removes it or is erased",
      },
      {
        columns: ["password", "accessToken", "refreshToken", "idToken"],
        why: "to check a password, as a hash; what a provider answered",
        until: "until she removes it or is erased",
        isSecret: true,
      },
    ],
    keys: ["id", "accountId"],
  },
  passkey: {
    mine: ofAccount,
    holdings: [
      {
        columns: [
          "name",
          "publicKey",
          "credentialId",
          "counter",
          "deviceType",
          "backedUp",
          "transports",
          "aaguid",
          "createdAt",
        ],
        why: "to sign in with a passkey",
        until: "until she removes it or is erased",
      },
    ],
    keys: ["id", "accountId"],
  },
  two_factor: {
    mine: ofAccount,
    holdings: [
      { columns: ["verified"], why: "to ask staff for a code", until: "until she turns it off or is erased" },
      {
        columns: ["secret", "backupCodes"],
        why: "to check codes; encrypted",
        until: "until she turns it off or is erased",
        isSecret: true,
      },
    ],
    keys: ["id", "accountId"],
  },
  verification: {
    // Values are JSON: a whole text in it stands between quotes. What somebody typed before signing in, and another's
    // change to this address, are not hers although they name it.
    mine: `strpos(t.value, to_json(me."accountId")::text) > 0
      or t.identifier like 'sign_in:%' and strpos(t.value, to_json(me.email)::text) > 0`,
    holdings: [
      {
        columns: ["value", "createdAt", "updatedAt", "expiresAt"],
        why: "what a link in a mail proves",
        until: "a day after the link ends",
      },
      {
        columns: ["identifier"],
        why: "to know the link again, as a hash",
        until: "a day after the link ends",
        isSecret: true,
      },
    ],
    keys: ["id"],
  },
  mail: {
    mine: `t."memberId" = me."memberId" or t.address = me.email`,
    holdings: [
      {
        columns: ["address", "subject", "text", "html"],
        why: "to send it",
        until: "until it is sent; in a demo a day longer",
      },
      {
        columns: ["key", "kind", "locale", "state", "attempts", "failure", "dueAt", "createdAt", "sentAt"],
        why: "to send nothing twice",
        until: "90 days",
      },
    ],
    keys: ["id", "memberId"],
  },
  form_post: {
    mine: `t."memberId" = me."memberId"`,
    holdings: [
      {
        columns: ["key", "result", "createdAt"],
        why: "so that a form that is sent twice changes things once",
        until: "2 days",
      },
    ],
    keys: ["memberId"],
  },
} as const satisfies Record<string, PersonalTable>;
