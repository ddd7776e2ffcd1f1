import type { Locale } from "./locales.ts";

export const accountLimits = {
  /** The longest address that mail can carry (RFC 5321). */
  emailMax: 254,
  nameMax: 200,
  passwordMin: 10,
  /** Hashing a longer one would only cost time. */
  passwordMax: 200,
  tokenMax: 200,
  returnToMax: 2_000,
  passkeyNameMax: 100,
  typedBytesMax: 20 * 1024,
  formKeyMax: 100,
} as const;

/** Raised when the text of a document changes in what it asks of people: members are then asked again. */
export const consentVersions = { code_of_conduct: 2, privacy_notice: 1 } as const;
export type ConsentDocument = keyof typeof consentVersions;

export const demoKinds = ["official", "practitioner", "expert", "steward", "staff"] as const;
export type DemoKind = (typeof demoKinds)[number];

export const linkPurposes = ["sign_in", "change_email", "first_staff"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** Who looks, as the header shows it. */
export type MeView = {
  memberId: number;
  handle: string;
  name: string;
  /** Of the staff, and proven by a code app where one is asked for. */
  isStaff: boolean;
  /** Of the staff, but without a code app yet: staff procedures refuse. */
  needsCodeApp: boolean;
  locale: Locale;
  isWelcomed: boolean;
  networksCount: number;
  /** A document changed since she agreed: she is asked again before she goes on. */
  mustAgree: boolean;
};

export type SignedIn = {
  /** A path of ours. */
  returnTo: string;
  /** True: not signed in yet; the code of the app is asked for next. */
  needsCode: boolean;
  isNewcomer: boolean;
};

export type LinkView = {
  state: "good" | "used" | "expired";
  purpose: LinkPurpose;
  /** The address, mostly hidden; null when the link is not good. */
  email: string | null;
  isNewcomer: boolean;
  /** What a provider said her name is. */
  suggestedName: string | null;
  /** Of a change of address: whether the other address has confirmed. */
  isOtherSideDone: boolean;
};

export type SessionView = {
  sessionId: string;
  browser: string | null;
  system: string | null;
  lastSeenAt: string;
  isThis: boolean;
};

export type PasskeyView = { passkeyId: string; name: string | null; createdAt: string | null };

export type SettingsView = {
  email: string;
  hasPassword: boolean;
  hasTotp: boolean;
  locale: Locale;
  consents: { document: string; version: number; agreedAt: string }[];
  /** Signed in long ago: what protects the account asks to sign in again. */
  isFresh: boolean;
};

export type TotpStart = { uri: string; secret: string; qrSvg: string };
export type DemoPerson = { kind: DemoKind; name: string };
export type ProviderView = { id: string; label: string };

export type MailItem = { mailId: number; kind: string; to: string; subject: string; createdAt: string };
export type MailView = MailItem & { text: string; html: string; locale: string };

export type TypedValues = Record<string, string | string[]>;
