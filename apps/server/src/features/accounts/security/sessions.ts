import type { SessionView } from "@plaza/types/accounts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import type { AccountDeps } from "../account-parts.ts";
import { readAgent } from "../auth/short-agent.ts";

const shown = 50;

export async function listSessions({ db }: AccountDeps, { accountId, session }: Viewer): Promise<SessionView[]> {
  const rows = await db.session.findMany({
    select: { id: true, userAgent: true, updatedAt: true },
    where: { accountId, expiresAt: { gt: new Date() } },
    orderBy: [{ updatedAt: "desc" }, { id: "asc" }],
    take: shown,
  });
  return rows.map(({ id, userAgent, updatedAt }) => ({
    sessionId: id,
    ...readAgent(userAgent),
    lastSeenAt: updatedAt.toISOString(),
    isThis: id === session?.id,
  }));
}

export async function revokeSession(
  { db }: AccountDeps,
  { accountId }: Viewer,
  sessionId: string,
): Promise<Record<string, never>> {
  const { count } = await db.session.deleteMany({ where: { id: sessionId, accountId } });
  if (count === 0) throw new DomainError("NOT_FOUND", "account.session_not_found");
  return {};
}

export async function revokeOtherSessions(
  { db }: AccountDeps,
  { accountId, session }: Viewer,
): Promise<{ count: number }> {
  const { count } = await db.session.deleteMany({ where: { accountId, NOT: { id: session?.id ?? "" } } });
  return { count };
}
