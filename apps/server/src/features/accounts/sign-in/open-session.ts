import type { VisitDeps } from "../account-parts.ts";
import { readSessionToken } from "../auth/cookies.ts";

/** Always a new session: one that somebody put into this browser before is ended, never taken over. */
export async function openSession(deps: VisitDeps, accountId: string): Promise<void> {
  const { db, accounts, visit } = deps;
  await endSession(deps);
  await db.session.deleteMany({ where: { accountId, expiresAt: { lt: new Date() } } });
  const { api } = await accounts.auth();
  const { headers } = await api.openSession({
    body: { accountId },
    headers: visit.headers,
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) visit.setCookie(cookie);
}

export async function endSession({ db, accounts, visit }: VisitDeps): Promise<void> {
  const token = readSessionToken(visit.headers, accounts.settings);
  if (token !== null) await db.session.deleteMany({ where: { token } });
}
