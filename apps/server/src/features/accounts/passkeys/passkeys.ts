import { APIError } from "@better-auth/core/error";
import type { PasskeyView, SignedIn } from "@plaza/types/accounts";
import type { registerPasskeyInput, renamePasskeyInput, signInWithPasskeyInput } from "@plaza/types/inputs/accounts";
import type { z } from "zod";
import { DomainError } from "../../../platform/domain-error.ts";
import { cleanLine } from "../../../platform/text/plain-text.ts";
import { pageToReturnTo } from "../../../platform/same-path.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import type { Visit } from "../../../platform/visit.ts";
import type { AccountDeps, VisitDeps } from "../account-parts.ts";
import { isSuspended } from "../account.policy.ts";
import type { Auth } from "../auth/create-auth.ts";
import { requireFreshSession } from "../security/fresh-session.ts";
import { endSession } from "../sign-in/open-session.ts";

type SignInBody = NonNullable<Parameters<Auth["api"]["verifyPasskeyAuthentication"]>[0]>["body"];

/** JSON for `PublicKeyCredential.parseCreationOptionsFromJSON` or `parseRequestOptionsFromJSON`. */
export type CredentialOptions = Record<string, unknown>;

export async function listPasskeys({ db }: AccountDeps, { accountId }: Viewer): Promise<PasskeyView[]> {
  const rows = await db.passkey.findMany({
    select: { id: true, name: true, createdAt: true },
    where: { accountId },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, createdAt }) => ({ passkeyId: id, name, createdAt: createdAt?.toISOString() ?? null }));
}

export async function renamePasskey(
  { db }: AccountDeps,
  { accountId }: Viewer,
  { passkeyId, name }: z.output<typeof renamePasskeyInput>,
): Promise<Record<string, never>> {
  const data = { name: cleanLine(name) || null };
  const { count } = await db.passkey.updateMany({ where: { id: passkeyId, accountId }, data });
  if (count === 0) throw new DomainError("NOT_FOUND", "account.passkey_not_found");
  return {};
}

export async function removePasskey(
  { db }: AccountDeps,
  viewer: Viewer,
  passkeyId: string,
): Promise<Record<string, never>> {
  requireFreshSession(viewer);
  const { count } = await db.passkey.deleteMany({ where: { id: passkeyId, accountId: viewer.accountId } });
  if (count === 0) throw new DomainError("NOT_FOUND", "account.passkey_not_found");
  return {};
}

export async function passkeyRegisterOptions(
  { accounts, visit }: VisitDeps,
  viewer: Viewer,
): Promise<CredentialOptions> {
  requireFreshSession(viewer);
  const answer = await inWords(async () =>
    (await accounts.auth()).api.generatePasskeyRegistrationOptions({
      headers: visit.headers,
      query: {},
      returnHeaders: true,
    }),
  );
  passCookies(answer.headers, visit);
  return { ...answer.response };
}

export async function registerPasskey(
  { accounts, visit }: VisitDeps,
  viewer: Viewer,
  { name, response }: z.output<typeof registerPasskeyInput>,
): Promise<{ passkeyId: string }> {
  requireFreshSession(viewer);
  requireCredential(response);
  const body = { response, ...(cleanLine(name) === "" ? {} : { name: cleanLine(name) }) };
  const passkey = await inWords(async () =>
    (await accounts.auth()).api.verifyPasskeyRegistration({ headers: visit.headers, body }),
  );
  return { passkeyId: passkey.id };
}

/** Of no account in particular: the browser shows the passkeys that it has for this site. */
export async function passkeySignInOptions({ accounts, visit }: VisitDeps): Promise<CredentialOptions> {
  await accounts.limits.take("token_source", visit.source);
  const headers = new Headers(visit.headers);
  headers.delete("cookie");
  const answer = await inWords(async () =>
    (await accounts.auth()).api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true }),
  );
  passCookies(answer.headers, visit);
  return { ...answer.response, userVerification: "required" };
}

export async function signInWithPasskey(
  deps: VisitDeps,
  { response, locale, returnTo }: z.output<typeof signInWithPasskeyInput>,
): Promise<SignedIn> {
  const { db, accounts, visit } = deps;
  await accounts.limits.take("password_source", visit.source);
  requireCredential(response);
  const answer = await inWords(async () =>
    (await accounts.auth()).api.verifyPasskeyAuthentication({
      headers: visit.headers,
      // The library looks at it closely, and refuses what is no credential.
      body: { response } as unknown as SignInBody,
      returnHeaders: true,
    }),
  );
  const { session } = answer.response;
  const member = await db.member.findUnique({
    select: { state: true, suspendedUntil: true },
    where: { accountId: session.userId },
  });
  if (!member || isSuspended(member, new Date())) {
    await db.session.deleteMany({ where: { id: session.id } });
    throw new DomainError("FORBIDDEN", "account.suspended");
  }
  await endSession(deps);
  passCookies(answer.headers, visit);
  return { returnTo: pageToReturnTo(returnTo, locale), needsCode: false, isNewcomer: false };
}

const base64url = /^[\w-]{1,2000}$/;

/** The library looks for the id as it came: an object in its place would become a condition of the query. */
function requireCredential({ id, rawId }: Record<string, unknown>): void {
  const isOne = [id, rawId].every((part) => typeof part === "string" && base64url.test(part));
  if (!isOne) throw new DomainError("INVALID", "account.passkey_refused");
}

function passCookies(headers: Headers, visit: Visit): void {
  for (const cookie of headers.getSetCookie()) visit.setCookie(cookie);
}

/** What the library refuses is one thing to the person: it did not work, and trying again may. */
async function inWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof APIError) throw new DomainError("INVALID", "account.passkey_refused", { cause: error });
    throw error;
  }
}
