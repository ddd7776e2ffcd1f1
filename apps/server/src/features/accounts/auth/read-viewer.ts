import { isLocale } from "@plaza/types/locales";
import type { Viewer } from "../../../platform/viewer.ts";
import type { VisitDeps } from "../account-parts.ts";
import { isStaffAs } from "../account.policy.ts";
import { readSessionToken, renewSessionCookie } from "./cookies.ts";
import { sessionSeconds } from "./session-times.ts";

/** How exactly a session says when it was last used; one write in so many minutes. */
const seenMinutes = 60;
const minuteMilliseconds = 60_000;

type Row = {
  sessionId: string;
  startedAt: Date;
  seenAt: Date;
  accountId: string;
  memberId: number;
  handle: string;
  name: string;
  locale: string;
  isStaff: boolean;
  hasCodeApp: boolean;
};

/** Who looks: one statement, and none without a cookie that we signed. A suspended member is nobody until her suspension is over. */
export async function readViewer(deps: VisitDeps): Promise<Viewer | null> {
  const { settings } = deps.accounts;
  const token = readSessionToken(deps.visit.headers, settings);
  if (token === null) return null;
  const [row] = await deps.db.$queryRaw<Row[]>`
    select s.id "sessionId", s."createdAt" "startedAt", s."updatedAt" "seenAt", m."accountId", m.id "memberId", m.handle,
      m.name, m.locale, m."isStaff", coalesce(a."twoFactorEnabled", false) "hasCodeApp"
    from session s join account a on a.id = s."accountId" join member m on m."accountId" = a.id
    where s.token = ${token} and s."expiresAt" > now()
      and (m.state = 'active' or m."suspendedUntil" <= now())`;
  if (!row) return null;
  if (Date.now() - row.seenAt.getTime() > seenMinutes * minuteMilliseconds) await renew(deps, token);
  return toViewer(row, settings.mode);
}

function toViewer(row: Row, mode: "demo" | "production"): Viewer {
  const isStaff = isStaffAs(row, mode);
  return {
    memberId: row.memberId,
    accountId: row.accountId,
    handle: row.handle,
    name: row.name,
    isStaff,
    locale: isLocale(row.locale) ? row.locale : "en",
    ...(row.isStaff && !isStaff ? { needsCodeApp: true } : {}),
    session: { id: row.sessionId, startedAt: row.startedAt },
  };
}

async function renew({ db, accounts, visit }: VisitDeps, token: string): Promise<void> {
  const expiresAt = new Date(Date.now() + sessionSeconds * 1_000);
  await db.session.updateMany({ where: { token }, data: { expiresAt } });
  renewSessionCookie(token, sessionSeconds, { visit, settings: accounts.settings });
}
