import type { SignedIn } from "@plaza/types/accounts";
import type { signInWithPasswordInput } from "@plaza/types/inputs/accounts";
import type { z } from "zod";
import { DomainError } from "../../../platform/domain-error.ts";
import { pageToReturnTo } from "../../../platform/same-path.ts";
import type { VisitDeps } from "../account-parts.ts";
import { isSuspended } from "../account.policy.ts";
import { authCrypto } from "../auth/crypto.ts";
import { passwordProvider } from "../security/set-password.ts";
import { newToken } from "../tokens.ts";
import { beginSession } from "./begin-session.ts";

let nobodysHash: Promise<string> | undefined;

/** An address without account or password costs the same time and gets the same answer as a wrong password. */
export async function signInWithPassword(
  deps: VisitDeps,
  { email, password, locale, returnTo }: z.output<typeof signInWithPasswordInput>,
): Promise<SignedIn> {
  const { db, accounts, visit } = deps;
  await accounts.limits.take("password_source", visit.source);
  await accounts.limits.take("password_address", email);
  const row = await db.credential.findFirst({
    select: {
      password: true,
      account: { select: { id: true, member: { select: { state: true, suspendedUntil: true } } } },
    },
    where: { provider: passwordProvider, account: { email } },
  });
  const { hashPassword, verifyPassword } = await authCrypto();
  nobodysHash ??= hashPassword(newToken().token);
  const isRight = await verifyPassword({ hash: row?.password ?? (await nobodysHash), password });
  const account = row?.account;
  if (!isRight || !account?.member) throw new DomainError("INVALID", "account.wrong_password");
  if (isSuspended(account.member, new Date())) throw new DomainError("FORBIDDEN", "account.suspended");
  await accounts.limits.forgive("password_address", email);
  return beginSession(deps, account.id, { returnTo: pageToReturnTo(returnTo, locale), isNewcomer: false });
}
