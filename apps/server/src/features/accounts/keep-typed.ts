import { accountLimits, type TypedValues } from "@plaza/types/accounts";
import { DomainError } from "../../platform/domain-error.ts";
import { samePath } from "../../platform/same-path.ts";
import type { VisitDeps } from "./account-parts.ts";
import { readCookie, writeCookie } from "./auth/cookies.ts";
import { findProof, hashOf, keepProof, newToken, spendProof } from "./tokens.ts";

const cookieName = "typed";
const minutesKept = 60;

type Typed = { path: string; values: TypedValues };

/** What somebody typed before she had to sign in. Only the browser that typed it gets it back, once, within an hour. */
export async function keepTyped({ db, accounts, visit }: VisitDeps, { path, values }: Typed): Promise<{ key: string }> {
  const { settings, limits } = accounts;
  await limits.take("typed_source", visit.source);
  const typed = { path: samePath(path), values };
  if (Buffer.byteLength(JSON.stringify(typed)) > accountLimits.typedBytesMax)
    throw new DomainError("INVALID", "account.typed_too_long");
  const browser = readCookie(visit.headers, cookieName, settings) ?? newToken().token;
  const { token, hash } = newToken();
  // PostgreSQL's jsonb and text hold no NUL; JSON writes it as an escape, and the column is text.
  await keepProof(
    db,
    { purpose: "typed", hash },
    { value: { ...typed, browser: hashOf(browser) }, minutes: minutesKept },
  );
  writeCookie(cookieName, browser, minutesKept * 60, { visit, settings });
  return { key: token };
}

export async function takeTyped({ db, accounts, visit }: VisitDeps, key: string): Promise<Typed | null> {
  const browser = readCookie(visit.headers, cookieName, accounts.settings);
  const proof = { purpose: "typed" as const, hash: hashOf(key) };
  const found = await findProof(db, proof);
  // Another browser must not even use it up.
  if (browser === null || found.state !== "good" || found.value["browser"] !== hashOf(browser)) return null;
  const spent = await spendProof(db, proof);
  if (spent.state !== "good") return null;
  const { path, values } = spent.value as Typed;
  return { path, values };
}
