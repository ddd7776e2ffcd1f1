import type { Database, Prisma, Transaction } from "@plaza/database";
import { type ActView, nameOfAct } from "@plaza/types/moderation";
import type { LanguageText } from "@plaza/types/resources";
import { labelSelect, toPersonLabel, toText } from "./subject.view.ts";

const titleSelect = { id: true, title: true, language: true } as const;

export const actSelect = {
  id: true,
  action: true,
  reason: true,
  until: true,
  createdAt: true,
  postId: true,
  actor: { select: labelSelect },
  post: { select: { thread: { select: titleSelect }, question: { select: titleSelect } } },
  thread: { select: titleSelect },
  question: { select: titleSelect },
} satisfies Prisma.ModerationActSelect;
export type ActRow = Prisma.ModerationActGetPayload<{ select: typeof actSelect }>;

const titleOf = ({ post, thread, question }: ActRow): LanguageText | null => {
  const titled = [thread, question, post?.thread, post?.question].find((one) => one !== null && one !== undefined);
  return titled ? toText(titled.title, titled.language) : null;
};

function thingOf(row: ActRow): ActView["thing"] {
  const { postId, thread, question } = row;
  const title = titleOf(row);
  if (postId !== null) return { subject: "post", subjectId: postId, title };
  if (thread) return { subject: "thread", subjectId: thread.id, title };
  return question ? { subject: "question", subjectId: question.id, title } : null;
}

/** Which acts answered an objection, and to what. */
export type Answered = ReadonlyMap<number, ActRow["action"]>;

/** Objections are settled at the moment of the act that answers them: so it is known, without a column of its own. */
export async function readAnswered(db: Database | Transaction, acts: readonly { id: number }[]): Promise<Answered> {
  if (acts.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: number; action: ActRow["action"] }[]>`
    select act.id, objected.action::text from moderation_act act
    join moderation_act objected on objected."memberId" = act."memberId" and objected.id < act.id
    join report r on r.subject = 'act' and r."subjectId" = objected.id and r."settledAt" = act."createdAt"
    where act.id = any(${acts.map(({ id }) => id)}::int[])`;
  return new Map(rows.map(({ id, action }) => [id, action]));
}

export const toActView = (row: ActRow, answered: Answered): ActView => ({
  actId: row.id,
  action: nameOfAct(row.action, answered.get(row.id) ?? null),
  reason: row.reason,
  at: row.createdAt.toISOString(),
  until: row.until?.toISOString() ?? null,
  actor: row.actor === null ? null : toPersonLabel(row.actor),
  thing: thingOf(row),
});

/** To the person herself moderators are one voice: who of them it was stays among them. */
export const withoutActor = (act: ActView): ActView => ({ ...act, actor: null });
