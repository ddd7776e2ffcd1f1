import type { Database } from "@plaza/database";
import type { NotificationGroup, NotificationPage } from "@plaza/types/notifications";
import type { Viewer } from "../../platform/viewer.ts";
import { DomainError } from "../../platform/domain-error.ts";
import { countUnseen } from "./count-unseen.ts";
import { subjectsThatGoOn } from "./notification.policy.ts";
import { type NotificationRow, readNotifications } from "./notification.record.ts";
import { titleOf, toNotificationItem } from "./notification.view.ts";

const groupsShown = 20;
const itemsShown = 5;

type Found = { subject: string; newest: number; total: number; unseen: number; ids: number[] };

/** By thread or question, the one with the newest first. A page begins below the newest of the one before. */
export async function listNotifications(
  { db }: { db: Database },
  { memberId }: Viewer,
  { cursor }: { cursor?: string | undefined },
): Promise<NotificationPage> {
  const found = await findGroups(db, memberId, cursor === undefined ? null : readCursor(cursor));
  const shown = found.slice(0, groupsShown);
  const rows = await readNotifications(
    db,
    shown.flatMap(({ ids }) => ids),
  );
  const ofSubject = Map.groupBy(
    rows.filter(({ isShown }) => isShown),
    ({ subject }) => subject,
  );
  const last = shown.at(-1);
  return {
    groups: shown.flatMap((group) => toGroup(group, ofSubject.get(group.subject) ?? [])),
    nextCursor: last !== undefined && found.length > groupsShown ? last.newest.toString(36) : null,
    unseenCount: await countUnseen(db, memberId),
  };
}

function toGroup({ subject, total, unseen }: Found, rows: readonly NotificationRow[]): NotificationGroup[] {
  const [newest] = rows;
  if (newest === undefined) return [];
  return [
    {
      subject,
      title: titleOf(newest),
      items: rows.map(toNotificationItem),
      moreCount: Math.max(0, total - itemsShown),
      unseenCount: unseen,
      isMuted: newest.isMuted,
      can: { mute: subjectsThatGoOn.test(subject) },
    },
  ];
}

const findGroups = (db: Database, memberId: number, before: number | null): Promise<Found[]> =>
  db.$queryRaw`
    select subject, max(id) newest, count(*)::int total,
      (count(*) filter (where "seenAt" is null))::int unseen,
      (array_agg(id order by id desc))[1:${itemsShown}::int] ids
    from notification where "memberId" = ${memberId} and mail <> 'recalled'
    group by subject having ${before}::int is null or max(id) < ${before}::int
    order by newest desc limit ${groupsShown + 1}::int`;

/** @throws DomainError NOT_FOUND for what no list gave out */
function readCursor(cursor: string): number {
  const id = /^[\da-z]{1,6}$/.test(cursor) ? Number.parseInt(cursor, 36) : Number.NaN;
  if (Number.isNaN(id) || id > idMax) throw new DomainError("NOT_FOUND", "notification.not_found");
  return id;
}

/** PostgreSQL's integer. */
const idMax = 2_147_483_647;
