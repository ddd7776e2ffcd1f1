import type { Database } from "@plaza/database";
import { demoKinds, type DemoKind, type DemoPerson, type SignedIn } from "@plaza/types/accounts";
import type { signInAsInput } from "@plaza/types/inputs/accounts";
import type { z } from "zod";
import { DomainError } from "../../../platform/domain-error.ts";
import { pageToReturnTo } from "../../../platform/same-path.ts";
import type { AccountDeps, VisitDeps } from "../account-parts.ts";
import { canSignInAs } from "../account.policy.ts";
import { openSession } from "./open-session.ts";

const handleOf = (kind: DemoKind): string => `demo-${kind}`;

/** One fictional member of each kind; elsewhere than in a demo there is no such thing. */
export async function listDemoPersons({ db, accounts }: AccountDeps): Promise<DemoPerson[]> {
  requireDemo(accounts.settings.mode);
  const members = await db.member.findMany({
    select: { handle: true, name: true },
    where: { handle: { in: demoKinds.map(handleOf) }, isFictional: true },
  });
  const names = new Map(members.map(({ handle, name }) => [handle, name]));
  return demoKinds.flatMap((kind) => {
    const name = names.get(handleOf(kind));
    return name === undefined ? [] : [{ kind, name }];
  });
}

export async function signInAs(
  deps: VisitDeps,
  { kind, locale, returnTo }: z.output<typeof signInAsInput>,
): Promise<SignedIn> {
  requireDemo(deps.accounts.settings.mode);
  const accountId = await findFictional(deps.db, kind);
  await openSession(deps, accountId);
  return { returnTo: pageToReturnTo(returnTo, locale), needsCode: false, isNewcomer: false };
}

async function findFictional(db: Database, kind: DemoKind): Promise<string> {
  const member = await db.member.findFirst({
    select: { accountId: true },
    where: { handle: handleOf(kind), isFictional: true, state: "active" },
  });
  if (member === null) throw new DomainError("NOT_FOUND", "account.demo_only");
  return member.accountId;
}

function requireDemo(mode: "demo" | "production"): void {
  if (!canSignInAs(mode)) throw new DomainError("NOT_FOUND", "account.demo_only");
}
