import { randomUUID } from "node:crypto";
import { inTransaction } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { queueMail } from "../../mail/index.ts";
import type { AccountDeps } from "../account-parts.ts";
import { authCrypto } from "../auth/crypto.ts";
import { canRemovePassword } from "../account.policy.ts";
import { isFreshSession, requireFreshSession } from "./fresh-session.ts";
import { type PasswordProblem, passwordProblem } from "./password.policy.ts";

/** better-auth's word for a password among the ways to sign in. */
export const passwordProvider = "credential";

const reasons = { short: "account.password_short", common: "account.password_common" } as const satisfies Record<
  NonNullable<PasswordProblem>,
  string
>;

/** With the current one, or freshly signed in. Other sessions end, and she hears of it by mail. */
export async function setPassword(
  deps: AccountDeps,
  viewer: Viewer,
  { current, password }: { current: string; password: string },
): Promise<Record<string, never>> {
  const { db } = deps;
  await requireSelf(deps, viewer, current);
  const { accountId, memberId, locale } = viewer;
  const { email } = await db.account.findUniqueOrThrow({ select: { email: true }, where: { id: accountId } });
  const problem = passwordProblem(password, { email });
  if (problem !== null) throw new DomainError("INVALID", reasons[problem]);
  const { hashPassword } = await authCrypto();
  const hash = await hashPassword(password);
  await inTransaction(db, async (tx) => {
    await tx.credential.upsert({
      where: { provider_subject: { provider: passwordProvider, subject: accountId } },
      create: { id: randomUUID(), accountId, provider: passwordProvider, subject: accountId, password: hash },
      update: { password: hash },
    });
    await tx.session.deleteMany({ where: { accountId, NOT: { id: viewer.session?.id ?? "" } } });
    await queueMail(tx, {
      key: `password_changed:${randomUUID()}`,
      kind: "password_changed",
      contents: { path: `/${locale}/me/settings` },
      to: { memberId },
      locale,
    });
  });
  return {};
}

/** Freshly signed in, or with the current password: what a browser left open must not be enough for. */
export async function requireSelf(deps: AccountDeps, viewer: Viewer, current: string): Promise<void> {
  if (!isFreshSession(viewer) && !(await isCurrent(deps, viewer, current)))
    throw new DomainError("FORBIDDEN", current === "" ? "account.sign_in_again" : "account.wrong_password");
}

async function isCurrent({ db, accounts }: AccountDeps, { accountId }: Viewer, current: string): Promise<boolean> {
  if (current === "") return false;
  await accounts.limits.take("password_address", accountId);
  const row = await db.credential.findFirst({
    select: { password: true },
    where: { accountId, provider: passwordProvider },
  });
  const { verifyPassword } = await authCrypto();
  const hash = row?.password ?? null;
  return hash !== null && verifyPassword({ hash, password: current });
}

export async function removePassword({ db, accounts }: AccountDeps, viewer: Viewer): Promise<Record<string, never>> {
  requireFreshSession(viewer);
  const { accountId } = viewer;
  const [passkeys, providers] = [
    await db.passkey.count({ where: { accountId } }),
    await db.credential.count({ where: { accountId, provider: { not: passwordProvider } } }),
  ];
  if (!canRemovePassword({ canMail: accounts.settings.canMail, passkeys, providers }))
    throw new DomainError("CONFLICT", "account.last_way_in");
  await db.credential.deleteMany({ where: { accountId, provider: passwordProvider } });
  return {};
}
