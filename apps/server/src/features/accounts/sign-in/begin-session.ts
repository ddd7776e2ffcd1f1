import type { SignedIn } from "@plaza/types/accounts";
import type { VisitDeps } from "../account-parts.ts";
import { openSession } from "./open-session.ts";
import { askCode } from "./second-step.ts";

type GoesOn = { returnTo: string; isNewcomer: boolean };

/** After the first proof. With a code app nothing is open yet: its code comes next. */
export async function beginSession(deps: VisitDeps, accountId: string, goesOn: GoesOn): Promise<SignedIn> {
  const { twoFactorEnabled } = await deps.db.account.findUniqueOrThrow({
    select: { twoFactorEnabled: true },
    where: { id: accountId },
  });
  if (twoFactorEnabled === true) {
    await askCode(deps, { accountId, ...goesOn });
    return { ...goesOn, needsCode: true };
  }
  await openSession(deps, accountId);
  return { ...goesOn, needsCode: false };
}
