import { inTransaction, type Transaction } from "@plaza/database";
import type { commentInput } from "@plaza/types/inputs/questions";
import type { z } from "zod";
import { recordChanges } from "../../../platform/change-log.ts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { once } from "../../accounts/index.ts";
import { recordEvent } from "../../notifications/index.ts";
import { addPost } from "../../posts/index.ts";
import { questionSlug } from "../question.view.ts";
import type { Limited, WritingDeps, Written } from "./answer-question.ts";

type Input = Omit<z.output<typeof commentInput>, "formKey"> & Limited;

/** On a question or on an answer. */
export const comment = (
  { db, postingLimits: limits }: WritingDeps,
  viewer: Viewer,
  { formKey, ...input }: z.output<typeof commentInput>,
): Promise<Written> =>
  inTransaction(db, (tx) => once(tx, viewer, formKey, () => addComment(tx, viewer, { ...input, limits })));

/** @throws DomainError NOT_FOUND for a post that takes no comments or that is not shown */
export async function addComment(
  tx: Transaction,
  viewer: Viewer,
  { postId: parentId, limits, ...input }: Input,
): Promise<Written> {
  const parent = await tx.post.findUnique({
    select: { kind: true, state: true, question: { select: { id: true, title: true } } },
    where: { id: parentId },
  });
  const isTaking = parent?.state === "visible" && (parent.kind === "question" || parent.kind === "answer");
  if (!parent?.question || !isTaking) throw new DomainError("NOT_FOUND", "answer.not_found");
  const { id: questionId, title } = parent.question;
  const words = { ...input, attachmentIds: [] };
  const { postId } = await addPost(tx, viewer, { kind: "comment", questionId, parentId, ...words }, limits);
  await recordEvent(tx, { kind: "commented", actorId: viewer.memberId, questionId, postId });
  await recordChanges(tx, "question", [questionId]);
  return { questionId, postId, slug: questionSlug(title) };
}
