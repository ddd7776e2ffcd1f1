import { type Database, inTransaction } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { countUnseen } from "./count-unseen.ts";
import { readNotifications } from "./notification.record.ts";
import { pathOf } from "./notification.view.ts";

type Deps = { db: Database };

/** All of hers, those up to one, or those of one subject; what came after the page was drawn stays new. */
export async function markSeen(
  { db }: Deps,
  { memberId }: Viewer,
  { upTo = idMax, subject }: { upTo?: number | undefined; subject?: string | undefined },
): Promise<{ unseenCount: number }> {
  await inTransaction(
    db,
    (tx) => tx.$executeRaw`
    update notification set "seenAt" = now() where "memberId" = ${memberId} and "seenAt" is null
      and id <= ${upTo}::int and (${subject ?? null}::text is null or subject = ${subject ?? null})`,
  );
  return { unseenCount: await countUnseen(db, memberId) };
}

/** PostgreSQL's integer. */
const idMax = 2_147_483_647;

/** Marks one as seen, with all older ones about the same, and says where it leads. */
export async function openNotification(
  { db }: Deps,
  viewer: Viewer,
  { notificationId, locale }: { notificationId: number; locale: Locale },
): Promise<{ path: string }> {
  const [row] = await readNotifications(db, [notificationId]);
  if (row === undefined || row.memberId !== viewer.memberId || !row.isShown)
    throw new DomainError("NOT_FOUND", "notification.not_found");
  await markSeen({ db }, viewer, { upTo: notificationId, subject: row.subject });
  return { path: pathOf(row, locale) };
}
