import type { MeView } from "@plaza/types/accounts";
import type { Viewer } from "../../platform/viewer.ts";
import type { AccountDeps } from "./account-parts.ts";

/** Null for everybody without a session, so that pages for them are alike. */
export async function showMe({ db }: Pick<AccountDeps, "db">, viewer: Viewer | null): Promise<MeView | null> {
  if (viewer === null) return null;
  const { memberId, handle, name, isStaff, locale, needsCodeApp = false } = viewer;
  const [row] = await db.$queryRaw<[{ isWelcomed: boolean; networksCount: number }]>`
    select "welcomedAt" is not null "isWelcomed",
      (select count(*)::int from membership where "memberId" = member.id) "networksCount"
    from member where id = ${memberId}`;
  return { memberId, handle, name, isStaff, needsCodeApp, locale, ...row };
}
