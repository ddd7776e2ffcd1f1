import type { MeView } from "@plaza/types/accounts";
import type { Viewer } from "../../platform/viewer.ts";
import type { AccountDeps } from "./account-parts.ts";
import { type Agreement, missingAgreements } from "./agree.ts";

type Row = { isWelcomed: boolean; networksCount: number; agreed: Agreement[] };

/** Null for everybody without a session, so that pages for them are alike. */
export async function showMe({ db }: Pick<AccountDeps, "db">, viewer: Viewer | null): Promise<MeView | null> {
  if (viewer === null) return null;
  const { memberId, handle, name, isStaff, locale, needsCodeApp = false } = viewer;
  const [row] = await db.$queryRaw<[Row]>`
    select "welcomedAt" is not null "isWelcomed",
      (select count(*)::int from membership where "memberId" = member.id) "networksCount",
      array(select jsonb_build_object('document', document, 'version', version) from consent where "memberId" = member.id) agreed
    from member where id = ${memberId}`;
  const { agreed, ...counted } = row;
  const mustAgree = missingAgreements(agreed).length > 0;
  return { memberId, handle, name, isStaff, needsCodeApp, locale, ...counted, mustAgree };
}
