import { createHmac, timingSafeEqual } from "node:crypto";
import type { Visit } from "../../../platform/visit.ts";
import type { AccountSettings } from "../account-parts.ts";

const prefix = "plaza.";
/** Browsers refuse such a name without "Secure" (RFC 6265bis). */
const securePrefix = `__Secure-${prefix}`;
const sessionCookie = "session_token";

/** Any state of ours: pages for such a request are made for her alone. */
export const hasOwnCookie = (headers: Headers): boolean =>
  /(?:^|;\s*)(?:__Secure-)?plaza\./.test(headers.get("cookie") ?? "");

const isSecure = ({ publicUrl }: Pick<AccountSettings, "publicUrl">): boolean => publicUrl.startsWith("https:");

const nameOf = (name: string, settings: Pick<AccountSettings, "publicUrl">): string =>
  `${isSecure(settings) ? securePrefix : prefix}${name}`;

export function readCookie(
  headers: Headers,
  name: string,
  settings: Pick<AccountSettings, "publicUrl">,
): string | null {
  const full = nameOf(name, settings);
  for (const pair of (headers.get("cookie") ?? "").split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === full) return decoded(pair.slice(at + 1).trim());
  }
  return null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

type Written = { visit: Visit; settings: Pick<AccountSettings, "publicUrl"> };

/** Zero seconds take it away. */
export function writeCookie(name: string, value: string, seconds: number, { visit, settings }: Written): void {
  const secure = isSecure(settings) ? "; Secure" : "";
  visit.setCookie(
    `${nameOf(name, settings)}=${encodeURIComponent(value)}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  );
}

/** The session's token when the cookie was signed by us: a forged one never reaches the database. */
export function readSessionToken(headers: Headers, settings: AccountSettings): string | null {
  const signed = readCookie(headers, sessionCookie, settings);
  const at = signed?.lastIndexOf(".") ?? -1;
  if (signed === null || at < 1) return null;
  const token = signed.slice(0, at);
  const given = Buffer.from(signed.slice(at + 1), "base64");
  const right = signatureOf(token, settings);
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

/** As better-auth signs its cookies. */
const signatureOf = (token: string, { secret }: AccountSettings): Buffer =>
  createHmac("sha256", secret).update(token).digest();

/** The same cookie with a new date: she was here, so the session lasts on. */
export function renewSessionCookie(
  token: string,
  seconds: number,
  written: Written & { settings: AccountSettings },
): void {
  const signature = signatureOf(token, written.settings).toString("base64");
  writeCookie(sessionCookie, `${token}.${signature}`, seconds, written);
}
