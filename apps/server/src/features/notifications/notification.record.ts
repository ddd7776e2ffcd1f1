import type { Database, Transaction } from "@plaza/database";
import type { StoredAction } from "@plaza/types/moderation";
import type { EventKind, NotificationReason } from "@plaza/types/notifications";

/** A row of the ledger with what it is about, as far as its member may see it now. */
export type NotificationRow = {
  notificationId: number;
  memberId: number;
  reason: NotificationReason;
  subject: string;
  createdAt: Date;
  isSeen: boolean;
  kind: EventKind;
  postId: number | null;
  actId: number | null;
  isShown: boolean;
  isMuted: boolean;
  mail: string;
  mailChoice: string | null;
  actorName: string | null;
  actorHandle: string | null;
  html: string | null;
  language: string | null;
  title: string | null;
  titleLanguage: string | null;
  resourceId: number | null;
  threadId: number | null;
  questionId: number | null;
  /** Of what moderators did: what, why, and which act was objected to before. */
  decided: StoredAction | null;
  objected: StoredAction | null;
  decisionReason: string | null;
  decisionUntil: Date | null;
};

/** Each row once, newest first. What she may not read any more, and what is gone, has `isShown` false. */
export function readNotifications(db: Database | Transaction, ids: readonly number[]): Promise<NotificationRow[]> {
  return db.$queryRaw`
    select n.id "notificationId", n."memberId", n.reason::text, n.subject, n."createdAt",
      n."seenAt" is not null "isSeen", n.mail::text, e.kind::text, e."postId", e."actId", g."filledResourceId" "resourceId",
      t.id "threadId", coalesce(q.id, g."filledQuestionId") "questionId",
      act.action::text decided, act.reason "decisionReason", act.until "decisionUntil", objected.action::text objected,
      v.shown "isShown", mute.subject is not null "isMuted",
      case when n.reason = 'network' then s."mailChoice"::text else c.mail::text end "mailChoice",
      case when v.named then a.name end "actorName", case when v.named then a.handle end "actorHandle",
      case when v.told then p.html end html, case when v.told then p.language end language,
      case when v.open then coalesce(t.title, q.title, g.label) end title,
      case when v.open then coalesce(t.language, q.language, g.language) end "titleLanguage"
    from notification n
    join event e on e.id = n."eventId"
    left join moderation_act act on act.id = e."actId"
    left join lateral (
      select before.action from report r join moderation_act before on before.id = r."subjectId"
      where r.subject = 'act' and r."settledAt" = act."createdAt" and before."memberId" = act."memberId"
        and before.id < act.id limit 1) objected on true
    left join post p on p.id = coalesce(e."postId", act."postId")
    left join thread t on t.id = coalesce(p."threadId", e."threadId", act."threadId")
    left join question q on q.id = coalesce(p."questionId", e."questionId", act."questionId")
    left join network w on w.id = t."networkId"
    left join gap g on g.id = e."gapId"
    left join member a on a.id = e."actorId"
    left join membership s on s."memberId" = n."memberId" and s."networkId" = t."networkId"
    left join notification_choice c on c."memberId" = n."memberId" and c.reason = n.reason
    left join notification_mute mute on mute."memberId" = n."memberId" and mute.subject = n.subject
    cross join lateral (select
      w."isHidden" is not true or s."memberId" is not null as open,
      coalesce(t.state, 'visible') = 'visible' and coalesce(q.state, 'visible') = 'visible'
        and coalesce(p.state, 'visible') = 'visible' as there,
      e.kind = 'moderated' as notice) now
    cross join lateral (select now.open,
      n.mail <> 'recalled' and (now.notice or (now.open and now.there)) as shown,
      now.open and now.there and not now.notice as told,
      now.open and e.kind not in ('moderated', 'facilitators_asked', 'gap_filled') as named) v
    where n.id = any(${ids}::int[])
    order by n.id desc`;
}
