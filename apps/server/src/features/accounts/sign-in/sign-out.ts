import type { VisitDeps } from "../account-parts.ts";
import { endSession } from "./open-session.ts";

/** The session ends in the database; the cookie goes too, so that pages are anonymous again. */
export async function signOut(deps: VisitDeps): Promise<Record<string, never>> {
  await endSession(deps);
  const { accounts, visit } = deps;
  const { api } = await accounts.auth();
  const { headers } = await api.signOut({ headers: visit.headers, returnHeaders: true });
  for (const cookie of headers.getSetCookie()) visit.setCookie(cookie);
  return {};
}
