import { z } from "zod";
import { accountLimits, demoKinds, linkPurposes } from "../accounts.ts";
import { locales } from "../locales.ts";
import { isStorable } from "./text.ts";

/** Mail in other scripts has a domain that can be written in ASCII; a local part in another script few servers take. */
function foldEmail(written: string): string {
  const [, local, domain] = /^([^@]*)@([^@\s/?#:]+)$/.exec(written.trim().normalize("NFC")) ?? [];
  if (local === undefined || domain === undefined || !URL.canParse(`http://${domain}`)) return written.trim();
  return `${local}@${new URL(`http://${domain}`).hostname}`.toLowerCase();
}

export const emailInput = z
  .string()
  .max(accountLimits.emailMax)
  .transform(foldEmail)
  .pipe(z.email().max(accountLimits.emailMax));

const locale = z.enum(locales);
const returnTo = z.string().max(accountLimits.returnToMax).nullable().default(null);
const token = z.string().min(1).max(accountLimits.tokenMax);
const password = z.string().max(accountLimits.passwordMax);
/** Longer than any code: spaces and hyphens are taken out before it is compared. */
const code = z.string().min(1).max(40);
/** What the browser's credential says of itself; the server's library looks at it closely. */
const credential = z.record(z.string(), z.unknown());

export const requestLinkInput = z.object({
  email: emailInput,
  locale,
  returnTo,
  /** Of the address printed at the first start. */
  staffToken: token.nullable().default(null),
});
export const showLinkInput = z.object({ token, purpose: z.enum(linkPurposes) });
export const useLinkInput = z.object({
  token,
  purpose: z.enum(["sign_in", "change_email"]),
  locale,
  /** Of a newcomer. */
  name: z.string().max(accountLimits.nameMax).default(""),
  agreed: z.boolean().default(false),
});
export const agreeInput = z.object({ agreed: z.boolean().default(false), locale, returnTo });
export const signInWithPasswordInput = z.object({ email: emailInput, password, locale, returnTo });
export const enterCodeInput = z.object({ code });
/** Of a session or a passkey. */
const rowId = z.string().min(1).max(100).refine(isStorable);
export const sessionInput = z.object({ sessionId: rowId });
export const requestEmailChangeInput = z.object({ email: emailInput, locale });
export const setPasswordInput = z.object({ current: password.default(""), password });
export const signInAsInput = z.object({ kind: z.enum(demoKinds), locale, returnTo });
export const showMailInput = z.object({ mailId: z.number().int().min(1).max(2_147_483_647) });
export const keepTypedInput = z.object({
  path: z.string().max(accountLimits.returnToMax),
  values: z.record(z.string().max(200), z.union([z.string(), z.array(z.string())])),
});
export const takeTypedInput = z.object({ key: token });
export const changeLocaleInput = z.object({ locale });
export const totpCodeInput = z.object({ code });
export const passkeyInput = z.object({ passkeyId: rowId });
const passkeyName = z.string().max(accountLimits.passkeyNameMax);
export const renamePasskeyInput = passkeyInput.extend({ name: passkeyName });
export const registerPasskeyInput = z.object({ name: passkeyName.default(""), response: credential });
export const signInWithPasskeyInput = z.object({ response: credential, locale, returnTo });
