import { inTransaction, type Transaction } from "@plaza/database";
import type { SignedIn } from "@plaza/types/accounts";
import type { useLinkInput } from "@plaza/types/inputs/accounts";
import { hasSomethingToSee } from "@plaza/types/inputs/text";
import type { z } from "zod";
import { DomainError } from "../../../platform/domain-error.ts";
import { cleanLine } from "../../../platform/text/plain-text.ts";
import { retryTaken } from "../../../platform/retry-taken.ts";
import type { VisitDeps } from "../account-parts.ts";
import { isSuspended } from "../account.policy.ts";
import { makeStaff } from "../appoint-staff.ts";
import { registerMember } from "../register-member.ts";
import { confirmEmailChange } from "../security/change-email.ts";
import { beginSession } from "../sign-in/begin-session.ts";
import { hashOf, spendProof } from "../tokens.ts";
import { valueOf } from "./link-value.ts";
import { useStaffInvitations } from "./staff-invitation.ts";

type Input = z.output<typeof useLinkInput>;

export async function useLink(deps: VisitDeps, input: Input): Promise<SignedIn> {
  await deps.accounts.limits.take("token_source", deps.visit.source);
  return input.purpose === "change_email" ? confirmEmailChange(deps, input) : signInByLink(deps, input);
}

type Proven = { accountId: string; returnTo: string; isNewcomer: boolean };

/** Signs in whoever reads the mailbox; a newcomer gets her account here. */
async function signInByLink(deps: VisitDeps, input: Input): Promise<SignedIn> {
  // Two links of one newcomer at the same moment: the second finds the account that the first made.
  const { accountId, ...goesOn } = await retryTaken(() => inTransaction(deps.db, (tx) => prove(tx, input)));
  return beginSession(deps, accountId, goesOn);
}

async function prove(tx: Transaction, input: Input): Promise<Proven> {
  const value = valueOf(await spendProof(tx, { purpose: "sign_in", hash: hashOf(input.token) }));
  const email = String(value["email"]);
  const returnTo = String(value["returnTo"]);
  const makesStaff = value["isStaff"] === true || (value["isFirstStaff"] === true && (await useStaffInvitations(tx)));
  const account = await tx.account.findUnique({
    select: { id: true, emailVerified: true, member: { select: { id: true, state: true, suspendedUntil: true } } },
    where: { email },
  });
  if (!account?.member) {
    if (account) await tx.account.delete({ where: { id: account.id } });
    const { accountId, memberId } = await registerMember(tx, { ...newcomerOf(input), email });
    if (makesStaff) await makeStaff(tx, memberId);
    await linkProvider(tx, accountId, value);
    return { accountId, returnTo: welcomeFirst(returnTo, input.locale), isNewcomer: true };
  }
  if (isSuspended(account.member, new Date())) throw new DomainError("FORBIDDEN", "account.suspended");
  if (!account.emailVerified) await dropUnproven(tx, account.id);
  if (makesStaff) await makeStaff(tx, account.member.id);
  await linkProvider(tx, account.id, value);
  return { accountId: account.id, returnTo, isNewcomer: false };
}

function newcomerOf({ name, agreed, locale }: Input): Pick<Parameters<typeof registerMember>[1], "name" | "locale"> {
  const clean = cleanLine(name);
  // Letters that nobody sees would make a person without a name.
  if (!hasSomethingToSee(clean)) throw new DomainError("INVALID", "account.name_missing");
  if (!agreed) throw new DomainError("INVALID", "account.agreement_missing");
  return { name: clean, locale };
}

/** The first steps come before the page that she wanted; they lead on to it. */
const welcomeFirst = (returnTo: string, locale: string): string =>
  `/${locale}/me/welcome?returnTo=${encodeURIComponent(returnTo)}`;

/**
 * An account whose address nobody had proven: whatever way in it has may be a stranger's, who waited for the owner.
 * We make none such (accounts begin with a link), so this meets only rows that came from elsewhere.
 */
async function dropUnproven(tx: Transaction, accountId: string): Promise<void> {
  const where = { accountId };
  await tx.session.deleteMany({ where });
  await tx.credential.deleteMany({ where });
  await tx.passkey.deleteMany({ where });
  await tx.twoFactor.deleteMany({ where });
  await tx.account.update({ where: { id: accountId }, data: { emailVerified: true, twoFactorEnabled: false } });
}

/** A link that began at a provider joins the two: next time the provider's word is enough. */
async function linkProvider(tx: Transaction, accountId: string, value: Record<string, unknown>): Promise<void> {
  const { provider, subject } = value;
  if (typeof provider !== "string" || typeof subject !== "string") return;
  await tx.credential.createMany({
    data: [{ id: `${provider}:${subject}`.slice(0, 255), accountId, provider, subject }],
    skipDuplicates: true,
  });
}
