import type { Transaction } from "@plaza/database";

/** Why nobody needs to be asked any more. */
export type SettledBecause = "answered" | "accepted" | "closed" | "deleted";

/** In the transaction that asks or opens anew: the worker asks the first experts a moment later. */
export async function routeQuestion(tx: Transaction, questionId: number, now: Date = new Date()): Promise<void> {
  await tx.question.updateMany({ where: { id: questionId }, data: { routeAt: now } });
}

/**
 * In the transaction that answers, accepts, closes or deletes. Of those who were asked, whoever has an answer there has
 * answered, however late; nobody waits for the others.
 */
export async function settleAsks(
  tx: Transaction,
  questionId: number,
  because: SettledBecause,
  now: Date = new Date(),
): Promise<void> {
  // Always question before asks, as the worker does: two of them at once wait rather than lock each other out.
  await tx.question.updateMany({ where: { id: questionId }, data: { routeAt: null } });
  if (because !== "deleted")
    await tx.$executeRaw`
      update ask set state = 'answered', "settledAt" = ${now} where "questionId" = ${questionId}
        and state in ('open', 'accepted', 'lapsed', 'withdrawn')
        and exists (select from post where "questionId" = ${questionId} and kind = 'answer' and state = 'visible'
          and "authorId" = ask."expertId" and post."createdAt" >= ask."createdAt")`;
  await tx.ask.updateMany({
    where: { questionId, state: { in: ["open", "accepted"] } },
    data: { state: "withdrawn", settledAt: now },
  });
}
