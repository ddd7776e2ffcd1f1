import type { Transaction } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import { recordChanges } from "../../platform/change-log.ts";
import type { Alone, Leaving } from "./leaving.ts";

/** Read by the view of a post: its author is gone and took the words. */
const authorLeft = "author_left";

/** Stands for a title that went with her; in other languages than these, in English. */
const titles: Readonly<Record<Locale, Record<"thread" | "question", string>>> = {
  en: { thread: "Discussion whose author left", question: "Question whose author left" },
  es: { thread: "Conversación de alguien que se fue", question: "Pregunta de alguien que se fue" },
  fr: { thread: "Discussion dont l’auteur est parti", question: "Question dont l’auteur est parti" },
};

type Row = { id: number; threadId: number | null; questionId: number | null };

/**
 * Empties posts of hers: all when she takes them along, otherwise those that she had deleted. Answers with the hashes of
 * their files.
 */
export async function takeWords(
  tx: Transaction,
  { memberId, takesWords }: Leaving,
  { threadIds, questionIds }: Alone,
): Promise<string[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select id, "threadId", "questionId" from post
    where "authorId" = ${memberId} and (${takesWords} or state = 'deleted')
      and not coalesce("threadId" = any(${threadIds}::int[]), false) and not coalesce("questionId" = any(${questionIds}::int[]), false)`;
  const ids = rows.map(({ id }) => id);
  const files = await tx.attachment.findMany({ select: { sha256: true }, where: { postId: { in: ids } } });
  await emptyPosts(tx, ids, takesWords);
  const changed = (column: "threadId" | "questionId") => [...new Set(rows.flatMap((row) => row[column] ?? []))];
  if (takesWords) await takeOther(tx, memberId);
  await recordChanges(tx, "thread", changed("threadId"));
  await recordChanges(tx, "question", changed("questionId"));
  return files.map(({ sha256 }) => sha256);
}

/** What hangs on them goes first; an answer that nobody sees is not accepted any more. */
async function emptyPosts(tx: Transaction, ids: number[], takesWords: boolean): Promise<void> {
  const postId = { in: ids };
  await tx.postRevision.deleteMany({ where: { postId } });
  await tx.editSuggestion.deleteMany({ where: { postId } });
  await tx.mention.deleteMany({ where: { postId } });
  await tx.attachment.deleteMany({ where: { postId } });
  await tx.helpfulMark.deleteMany({ where: { postId } });
  await tx.evidence.deleteMany({ where: { answerId: postId } });
  await tx.report.deleteMany({ where: { subject: "post", subjectId: postId } });
  await tx.$executeRaw`
    update notification n set "seenAt" = coalesce(n."seenAt", now()), "mailDueAt" = null,
      mail = case when n.mail in ('due', 'digest') then 'recalled' else n.mail end
    from event e where e.id = n."eventId" and e."postId" = any(${ids}::int[]) and e.kind <> 'moderated'
      and (n.mail in ('due', 'digest') or n."seenAt" is null)`;
  await tx.post.updateMany({
    where: { id: postId },
    data: {
      text: "",
      html: "",
      context: null,
      textHash: "",
      language: "und",
      isLanguageStated: false,
      state: "deleted",
      stateReason: takesWords ? authorLeft : null,
      editedAt: null,
      version: 1,
    },
  });
}

/** Titles of what stays because of others, what she had tried, and what she noted beside edits and gaps. */
async function takeOther(tx: Transaction, memberId: number): Promise<void> {
  const threads = await tx.thread.findMany({ select: { id: true, language: true }, where: { authorId: memberId } });
  for (const { id, language } of threads)
    await tx.thread.update({ select: { id: true }, where: { id }, data: titleFor(language, "thread") });
  const questions = await tx.question.findMany({ select: { id: true, language: true }, where: { authorId: memberId } });
  for (const { id, language } of questions)
    await tx.question.update({
      select: { id: true },
      where: { id },
      data: { ...titleFor(language, "question"), tried: null, triedHtml: null },
    });
  const gone = { where: { authorId: memberId, state: { not: "removed" as const } }, data: { stateReason: null } };
  await tx.thread.updateMany(gone);
  await tx.question.updateMany(gone);
  await tx.report.deleteMany({
    where: {
      OR: [
        { subject: "thread", subjectId: { in: threads.map(({ id }) => id) } },
        { subject: "question", subjectId: { in: questions.map(({ id }) => id) } },
      ],
    },
  });
  await tx.postRevision.updateMany({ where: { editorId: memberId }, data: { note: null } });
  await tx.gap.updateMany({ where: { settlerId: memberId }, data: { note: null } });
  await recordChanges(
    tx,
    "thread",
    threads.map(({ id }) => id),
  );
  await recordChanges(
    tx,
    "question",
    questions.map(({ id }) => id),
  );
}

function titleFor(language: string, kind: "thread" | "question"): { title: string; language: string } {
  const base = language.split("-", 1)[0];
  const locale: Locale = base === "es" || base === "fr" ? base : "en";
  return { title: titles[locale][kind], language: locale };
}
