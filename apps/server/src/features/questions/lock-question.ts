import { type Database, inTransaction } from "@plaza/database";
import type { lockQuestionInput } from "@plaza/types/inputs/questions";
import type { z } from "zod";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { recordAct } from "../moderation/index.ts";
import { routeQuestion, settleAsks } from "../routing/index.ts";
import { holdQuestion } from "./hold-question.ts";
import type { ChangedQuestion } from "./lead-elsewhere.ts";
import { canModerate, canReadWords } from "./question.policy.ts";
import { questionSlug } from "./question.view.ts";

type Deps = { db: Database };

/** Nobody writes in a locked question; moderators lock and unlock. */
export function lockQuestion(
  { db }: Deps,
  viewer: Viewer,
  { questionId, isLocked, reason }: z.output<typeof lockQuestionInput>,
): Promise<ChangedQuestion> {
  return inTransaction(db, async (tx) => {
    const question = await holdQuestion(tx, questionId);
    if (!canReadWords(question.facts, viewer)) throw new DomainError("NOT_FOUND", "question.not_found");
    if (!canModerate(viewer)) throw new DomainError("FORBIDDEN", "question.not_yours");
    const saved = { questionId, slug: questionSlug(question.title) };
    if (isLocked === question.facts.isLocked) return saved;
    const lockedAt = isLocked ? new Date() : null;
    await tx.question.update({ where: { id: questionId }, data: { lockedAt }, select: { id: true } });
    const action = isLocked ? "lock" : "unlock";
    await recordAct(tx, viewer.memberId, { action, questionId, memberId: question.authorId, reason: reason ?? "" });
    await (isLocked ? settleAsks(tx, questionId, "closed") : routeQuestion(tx, questionId));
    await recordChanges(tx, "question", [questionId]);
    return saved;
  });
}
