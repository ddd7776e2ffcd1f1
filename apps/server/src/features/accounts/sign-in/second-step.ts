import type { SignedIn } from "@plaza/types/accounts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { VisitDeps } from "../account-parts.ts";
import { readCookie, writeCookie } from "../auth/cookies.ts";
import { isRightCode } from "../security/code-app.ts";
import { findProof, hashOf, keepProof, newToken, spendProof } from "../tokens.ts";
import { openSession } from "./open-session.ts";

const cookieName = "second_step";
const minutesGood = 10;

type Waiting = { accountId: string; returnTo: string; isNewcomer: boolean };

/** The first proof is remembered for this browser alone, until the code comes. */
export async function askCode({ db, accounts, visit }: VisitDeps, waiting: Waiting): Promise<void> {
  const { token, hash } = newToken();
  await keepProof(db, { purpose: "second_step", hash }, { value: waiting, minutes: minutesGood });
  writeCookie(cookieName, token, minutesGood * 60, { visit, settings: accounts.settings });
}

export async function enterCode(deps: VisitDeps, code: string): Promise<SignedIn> {
  const { db, accounts, visit } = deps;
  const token = readCookie(visit.headers, cookieName, accounts.settings);
  const proof = { purpose: "second_step" as const, hash: hashOf(token ?? "") };
  const found = await findProof(db, proof);
  if (found.state !== "good") throw new DomainError("INVALID", "account.code_expired");
  const { accountId, returnTo, isNewcomer } = found.value as Waiting;
  await accounts.limits.take("code_account", accountId);
  if (!(await isRightCode(deps, accountId, code))) throw new DomainError("INVALID", "account.wrong_code");
  const spent = await spendProof(db, proof);
  if (spent.state !== "good") throw new DomainError("INVALID", "account.code_expired");
  await accounts.limits.forgive("code_account", accountId);
  writeCookie(cookieName, "", 0, { visit, settings: accounts.settings });
  await openSession(deps, accountId);
  return { returnTo, isNewcomer, needsCode: false };
}
