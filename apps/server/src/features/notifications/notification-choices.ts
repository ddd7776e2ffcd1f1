import { type Database, inTransaction, type Transaction } from "@plaza/database";
import {
  chosenReasons,
  type MutedSubject,
  type NotificationMailChoice,
  type NotificationReason,
  type NotificationSettings,
} from "@plaza/types/notifications";
import type { Locale } from "@plaza/types/locales";
import type { Viewer } from "../../platform/viewer.ts";
import { defaultMail } from "./notification.policy.ts";
import { toText } from "./notification.view.ts";

type Deps = { db: Database };

/** How she hears of what by mail, and of what she does not want to hear. */
export async function showChoices({ db }: Deps, viewer: Viewer): Promise<NotificationSettings> {
  const { memberId } = viewer;
  const [chosen, memberships, muted] = await Promise.all([
    db.notificationChoice.findMany({ where: { memberId } }),
    db.membership.findMany({
      where: { memberId },
      select: { mailChoice: true, network: { select: { id: true, name: true, slug: true } } },
      orderBy: { network: { nameFolded: "asc" } },
      relationLoadStrategy: "join",
    }),
    listMuted(db, viewer),
  ]);
  const mailOf = new Map<string, NotificationMailChoice>(chosen.map(({ reason, mail }) => [reason, mail]));
  return {
    reasons: chosenReasons.map((reason) => ({ reason, mail: mailOf.get(reason) ?? defaultMail[reason] })),
    networks: memberships.map(({ mailChoice, network }) => ({
      networkId: network.id,
      name: network.name,
      slug: network.slug,
      mail: mailChoice,
    })),
    muted,
  };
}

type MutedRow = { subject: string; title: string | null; language: string | null };

/** A title that she may not read any more is not told. */
async function listMuted(db: Database, { memberId, locale }: Viewer): Promise<MutedSubject[]> {
  const rows = await db.$queryRaw<MutedRow[]>`
    select m.subject, coalesce(t.title, q.title) title, coalesce(t.language, q.language) language
    from notification_mute m
    left join question q on m.subject = 'question:' || q.id and q.state = 'visible'
    left join lateral (
      select thread.title, thread.language from thread left join network w on w.id = thread."networkId"
      where m.subject = 'thread:' || thread.id and thread.state = 'visible' and (w."isHidden" is not true
        or exists (select from membership s where s."networkId" = w.id and s."memberId" = m."memberId"))) t on true
    where m."memberId" = ${memberId} order by m."createdAt" desc limit ${mutedShown}::int`;
  return rows.map(({ subject, title, language }) => ({
    subject,
    title: toText(title, language),
    path: pathOfSubject(subject, locale),
  }));
}

const mutedShown = 200;

const pathOfSubject = (subject: string, locale: Locale): string => {
  const [kind, id] = subject.split(":");
  return `/${locale}/${kind === "thread" ? "discussions" : "questions"}/${id}`;
};

type Choices = {
  reasons: { reason: NotificationReason; mail: NotificationMailChoice }[];
  networks: { networkId: number; mail: NotificationMailChoice }[];
};

/** Of networks that she is a member of; others are passed over. */
export async function saveChoices(
  deps: Deps,
  viewer: Viewer,
  { reasons, networks }: Choices,
): Promise<NotificationSettings> {
  const { memberId } = viewer;
  await inTransaction(deps.db, async (tx) => {
    for (const { reason, mail } of reasons) await chooseMail(tx, memberId, reason, mail);
    for (const { networkId, mail } of networks)
      await tx.membership.updateMany({ where: { memberId, networkId }, data: { mailChoice: mail } });
  });
  return showChoices(deps, viewer);
}

// oxlint-disable-next-line max-params -- one row of a table
export async function chooseMail(
  tx: Transaction,
  memberId: number,
  reason: NotificationReason,
  mail: NotificationMailChoice,
): Promise<void> {
  await tx.notificationChoice.upsert({
    where: { memberId_reason: { memberId, reason } },
    create: { memberId, reason, mail },
    update: { mail },
  });
}

/** Whether mail of this kind goes to her at once: for features that write it themselves. */
export async function wantsMailOf(
  tx: Transaction,
  memberId: number,
  reason: Exclude<NotificationReason, "network">,
): Promise<boolean> {
  const row = await tx.notificationChoice.findUnique({ where: { memberId_reason: { memberId, reason } } });
  return (row?.mail ?? defaultMail[reason]) === "immediate";
}

/** Nothing more of one thread or question, neither by mail nor by the bell. */
export async function muteSubject({ db }: Deps, { memberId }: Viewer, { subject }: { subject: string }): Promise<void> {
  await inTransaction(db, (tx) => muteFor(tx, memberId, subject));
}

export async function muteFor(tx: Transaction, memberId: number, subject: string): Promise<void> {
  await tx.notificationMute.createMany({ data: [{ memberId, subject }], skipDuplicates: true });
  await tx.$executeRaw`update notification set "seenAt" = now()
    where "memberId" = ${memberId}::int and subject = ${subject} and "seenAt" is null and reason <> 'moderated'`;
}

export async function unmuteSubject(
  { db }: Deps,
  { memberId }: Viewer,
  { subject }: { subject: string },
): Promise<void> {
  await inTransaction(db, (tx) => tx.notificationMute.deleteMany({ where: { memberId, subject } }));
}
