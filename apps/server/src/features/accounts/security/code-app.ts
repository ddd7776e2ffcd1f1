import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { createOTP } from "@better-auth/utils/otp";
import { inTransaction } from "@plaza/database";
import type { TotpStart } from "@plaza/types/accounts";
import { renderSVG } from "uqr";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import type { AccountDeps } from "../account-parts.ts";
import { authCrypto } from "../auth/crypto.ts";
import { requireFreshSession } from "./fresh-session.ts";

const secretBytes = 24;
const backupCodes = 10;
const backupBytes = 6;

/** A new secret, in use once a code of it has come back. */
export async function startCodeApp({ db, accounts }: AccountDeps, viewer: Viewer): Promise<TotpStart> {
  requireFreshSession(viewer);
  const { email, twoFactorEnabled } = await db.account.findUniqueOrThrow({
    select: { email: true, twoFactorEnabled: true },
    where: { id: viewer.accountId },
  });
  if (twoFactorEnabled === true) throw new DomainError("CONFLICT", "account.code_app_present");
  const secret = randomBytes(secretBytes).toString("base64url");
  const { symmetricEncrypt } = await authCrypto();
  const data = await symmetricEncrypt({ key: accounts.settings.secret, data: secret });
  await inTransaction(db, async (tx) => {
    await tx.twoFactor.deleteMany({ where: { accountId: viewer.accountId } });
    await tx.twoFactor.create({
      data: { id: randomUUID(), accountId: viewer.accountId, secret: data, backupCodes: "", verified: false },
    });
  });
  const uri = createOTP(secret).url("Plaza", email);
  // As apps ask for it where there is no camera.
  const typed = new URL(uri).searchParams.get("secret") ?? "";
  return { uri, secret: typed, qrSvg: renderSVG(uri, { border: 2 }) };
}

/** Shown this once: each works once where the app is not at hand. */
export async function confirmCodeApp(
  deps: AccountDeps,
  viewer: Viewer,
  code: string,
): Promise<{ backupCodes: string[] }> {
  const { db, accounts } = deps;
  requireFreshSession(viewer);
  await accounts.limits.take("code_account", viewer.accountId);
  if (!(await isCodeOfApp(deps, viewer.accountId, code))) throw new DomainError("INVALID", "account.wrong_code");
  const codes = Array.from({ length: backupCodes }, () => randomBytes(backupBytes).toString("hex"));
  const hashes = codes.map((one) => hashBackup(deps, one)).join(" ");
  await inTransaction(db, async (tx) => {
    await tx.twoFactor.updateMany({
      where: { accountId: viewer.accountId },
      data: { verified: true, backupCodes: hashes },
    });
    await tx.account.update({ where: { id: viewer.accountId }, data: { twoFactorEnabled: true } });
    // Sessions that were opened without a code would stay without one.
    await tx.session.deleteMany({
      where: { accountId: viewer.accountId, NOT: { id: viewer.session?.id ?? "" } },
    });
  });
  await accounts.limits.forgive("code_account", viewer.accountId);
  return { backupCodes: codes.map((one) => one.replace(/(.{4})(?=.)/g, "$1-")) };
}

export async function disableCodeApp(deps: AccountDeps, viewer: Viewer, code: string): Promise<void> {
  const { db, accounts } = deps;
  requireFreshSession(viewer);
  await accounts.limits.take("code_account", viewer.accountId);
  if (!(await isRightCode(deps, viewer.accountId, code))) throw new DomainError("INVALID", "account.wrong_code");
  await inTransaction(db, async (tx) => {
    await tx.twoFactor.deleteMany({ where: { accountId: viewer.accountId } });
    await tx.account.update({ where: { id: viewer.accountId }, data: { twoFactorEnabled: false } });
  });
}

/** Of the app, or one of the backup codes, which is then gone. */
export async function isRightCode(deps: AccountDeps, accountId: string, code: string): Promise<boolean> {
  const bare = code.replace(/[\s-]/g, "").toLowerCase();
  return /^\d{6}$/.test(bare) ? isCodeOfApp(deps, accountId, bare) : isBackupCode(deps, accountId, bare);
}

async function isCodeOfApp({ db, accounts }: AccountDeps, accountId: string, code: string): Promise<boolean> {
  const bare = code.replace(/\s/g, "");
  const row = await db.twoFactor.findFirst({ select: { secret: true }, where: { accountId } });
  if (row === null || !/^\d{6}$/.test(bare)) return false;
  const { symmetricDecrypt } = await authCrypto();
  const secret = await symmetricDecrypt({ key: accounts.settings.secret, data: row.secret });
  const isRight = await createOTP(secret).verify(bare, { window: 1 });
  // Whoever looked over her shoulder comes too late.
  return isRight && (await accounts.limits.spend(`code:${accountId}:${bare}`));
}

async function isBackupCode(deps: AccountDeps, accountId: string, code: string): Promise<boolean> {
  const { db } = deps;
  const row = await db.twoFactor.findFirst({ select: { id: true, backupCodes: true }, where: { accountId } });
  const hash = hashBackup(deps, code);
  const hashes = row?.backupCodes.split(" ") ?? [];
  if (row === null || !hashes.includes(hash)) return false;
  const { count } = await db.twoFactor.updateMany({
    where: { id: row.id, backupCodes: row.backupCodes },
    data: { backupCodes: hashes.filter((one) => one !== hash).join(" ") },
  });
  return count === 1;
}

const hashBackup = ({ accounts }: AccountDeps, code: string): string =>
  createHmac("sha256", accounts.settings.secret).update(`backup:${code}`).digest("base64url");
