import type { Database, Transaction } from "@plaza/database";
import { nameOfAct, type OwnAct } from "@plaza/types/moderation";
import type { ActRow } from "./act.view.ts";

/** What became of an act: whether it stands, and what a second look at it ended with. */
export type Outcome = Pick<OwnAct, "isReversed" | "answer">;

type Row = {
  id: number;
  action: ActRow["action"];
  isUndone: boolean;
  answerAction: ActRow["action"] | null;
  reason: string;
  at: Date;
};

/** In one statement. What ended a suspension is told apart from what withdrew a warning by the objection it answered. */
export async function readOutcomes(
  db: Database | Transaction,
  actIds: readonly number[],
): Promise<ReadonlyMap<number, Outcome>> {
  if (actIds.length === 0) return new Map();
  const rows = await db.$queryRaw<Row[]>`
    select a.id, a.action::text, answer.action::text "answerAction", answer.reason,
      answer."createdAt" "at", exists (
        select from moderation_act u where u."memberId" = a."memberId" and u.id > a.id and (
          u."postId" is not distinct from a."postId" and u."threadId" is not distinct from a."threadId"
            and u."questionId" is not distinct from a."questionId"
            and (u.action = 'restore' and a.action in ('hide', 'remove') or u.action = 'unlock' and a.action = 'lock')
          or u.action = 'reinstate' and a.action = 'suspend' and not exists (
            select from report w join moderation_act warned on warned.id = w."subjectId" and warned.action = 'warn'
            where w.subject = 'act' and warned."memberId" = u."memberId" and w."settledAt" = u."createdAt"))) "isUndone"
    from moderation_act a
    left join lateral (
      select u.action, u.reason, u."createdAt" from report r
      join moderation_act u on u."memberId" = a."memberId" and u."createdAt" = r."settledAt" and u.id > a.id
      where r.subject = 'act' and r."subjectId" = a.id order by u.id limit 1) answer on true
    where a.id = any(${[...actIds]}::int[])`;
  return new Map(rows.map((row) => [row.id, toOutcome(row)]));
}

function toOutcome({ action, isUndone, answerAction, reason, at }: Row): Outcome {
  if (answerAction === null) return { isReversed: isUndone, answer: null };
  const said = nameOfAct(answerAction, action);
  return {
    isReversed: isUndone || answerAction !== "close_reports",
    answer: { action: said, reason, at: at.toISOString() },
  };
}
