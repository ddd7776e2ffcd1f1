import { emailInput } from "@plaza/types/inputs/accounts";
import type { Locale } from "@plaza/types/locales";
import { DomainError } from "../../../platform/domain-error.ts";
import { cleanLine } from "../../../platform/text/plain-text.ts";
import { pageToReturnTo } from "../../../platform/same-path.ts";
import type { AccountParts, VisitDeps } from "../account-parts.ts";
import { isSuspended } from "../account.policy.ts";
import { readCookie, writeCookie } from "../auth/cookies.ts";
import { signInMinutes } from "../links/link-mail.ts";
import { beginSession } from "../sign-in/begin-session.ts";
import { hashOf, keepProof, newToken, spendProof } from "../tokens.ts";
import type { Claims, OpenIdProvider } from "./openid.ts";

const cookieName = "provider";
const minutesGood = 10;

type Waiting = { codeVerifier: string; nonce: string; locale: Locale; returnTo: string; browser: string };

function providerOf({ provider }: AccountParts): OpenIdProvider {
  if (provider === null) throw new DomainError("NOT_FOUND", "account.provider_unknown");
  return provider;
}

/** Resolves to the provider's address for this sign-in. */
export async function startAtProvider(
  { db, accounts, visit }: VisitDeps,
  { locale, returnTo }: { locale: Locale; returnTo: string | undefined },
): Promise<string> {
  const provider = providerOf(accounts);
  await accounts.limits.take("provider_source", visit.source);
  const [state, browser] = [newToken(), newToken()];
  const { url, codeVerifier, nonce } = await provider.start(state.token);
  const value = {
    codeVerifier,
    nonce,
    locale,
    returnTo: pageToReturnTo(returnTo, locale),
    browser: browser.hash,
  } satisfies Waiting;
  await keepProof(db, { purpose: "provider", hash: state.hash }, { value, minutes: minutesGood });
  writeCookie(cookieName, browser.token, minutesGood * 60, { visit, settings: accounts.settings });
  return url;
}

/** Resolves to the path that she goes on to. Only the browser that began may finish, and once. */
export async function returnFromProvider(
  deps: VisitDeps,
  { code, state }: { code: string; state: string },
): Promise<string> {
  const { db, accounts, visit } = deps;
  const provider = providerOf(accounts);
  const found = await spendProof(db, { purpose: "provider", hash: hashOf(state) });
  const browser = readCookie(visit.headers, cookieName, accounts.settings);
  writeCookie(cookieName, "", 0, { visit, settings: accounts.settings });
  if (found.state !== "good" || browser === null || found.value["browser"] !== hashOf(browser))
    throw new DomainError("INVALID", "account.provider_refused");
  const { codeVerifier, nonce, locale, returnTo } = found.value as Waiting;
  const claims = await provider.finish({ code, codeVerifier, nonce });
  return (await signInKnown(deps, claims, { locale, returnTo })) ?? askOnce(deps, claims, { locale, returnTo });
}

type GoesOn = { locale: Locale; returnTo: string };

const subjectOf = ({ settings }: AccountParts, { sub }: Claims) => ({
  provider: settings.provider?.issuer ?? "",
  subject: sub,
});

/** Whoever came from there before. */
async function signInKnown(deps: VisitDeps, claims: Claims, { locale, returnTo }: GoesOn): Promise<string | null> {
  const credential = await deps.db.credential.findUnique({
    select: { accountId: true, account: { select: { member: { select: { state: true, suspendedUntil: true } } } } },
    where: { provider_subject: subjectOf(deps.accounts, claims) },
  });
  if (!credential?.account.member) return null;
  if (isSuspended(credential.account.member, new Date())) throw new DomainError("FORBIDDEN", "account.suspended");
  const { needsCode } = await beginSession(deps, credential.accountId, { returnTo, isNewcomer: false });
  return needsCode ? `/${locale}/sign-in/code` : returnTo;
}

/** The first time she says with a button that the two belong together, or that she wants an account. */
async function askOnce({ db, accounts }: VisitDeps, claims: Claims, { locale, returnTo }: GoesOn): Promise<string> {
  const email = emailInput.safeParse(claims.email);
  // An address that the provider has not verified could be anybody's.
  if (!email.success || claims.email_verified !== true) throw new DomainError("INVALID", "account.provider_refused");
  const { token, hash } = newToken();
  const value = {
    email: email.data,
    locale,
    returnTo,
    isFirstStaff: false,
    name: cleanLine(claims.name ?? ""),
    ...subjectOf(accounts, claims),
  };
  await keepProof(db, { purpose: "sign_in", hash }, { value, minutes: signInMinutes });
  return `/${locale}/sign-in/link?token=${token}`;
}
