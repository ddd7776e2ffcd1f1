import type { Prisma } from "@plaza/database";
import type { ActView } from "@plaza/types/moderation";
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

export const toActView = (row: ActRow): ActView => ({
  actId: row.id,
  action: row.action,
  reason: row.reason,
  at: row.createdAt.toISOString(),
  until: row.until?.toISOString() ?? null,
  actor: row.actor === null ? null : toPersonLabel(row.actor),
  thing: thingOf(row),
});

/** To the person herself moderators are one voice: who of them it was stays among them. */
export const withoutActor = (act: ActView): ActView => ({ ...act, actor: null });
