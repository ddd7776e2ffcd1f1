import type { Transaction } from "@plaza/database";
import { memberChanged } from "../members/index.ts";

type Accepted = { questionId: number; memberId: number; topicIds: readonly number[] };

/** An accepted answer speaks for whoever gave it, in each topic of the question. */
export async function endorseForAnswer(tx: Transaction, { questionId, memberId, topicIds }: Accepted): Promise<void> {
  if (topicIds.length === 0) return;
  await tx.endorsement.createMany({
    data: topicIds.map((topicId) => ({
      memberId,
      topicId,
      source: "answer" as const,
      acceptedQuestionId: questionId,
    })),
    skipDuplicates: true,
  });
  await memberChanged(tx, memberId);
}

/** It goes with the acceptance by its key; called before that so that it is told of whom it was said. */
export async function withdrawAnswerEndorsements(tx: Transaction, questionId: number): Promise<void> {
  await tx.endorsement.deleteMany({ where: { acceptedQuestionId: questionId } });
}
