import type { Transaction } from "@plaza/database";
import type { PostKind } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import { defaultPostingLimits, type PostingLimits } from "../../../platform/posting-limits.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { claimAttachments } from "../attachments/claim-attachments.ts";
import { checkLimits, textHashOf } from "./check-limits.ts";
import { refusalOfDatabase } from "./refusal-of-database.ts";
import { renderPost } from "./render-post.ts";

export type NewPost = {
  kind: PostKind;
  threadId?: number;
  questionId?: number;
  /** Of a comment: what it is about. */
  parentId?: number;
  text: string;
  /** Empty: to be recognised. */
  language: string;
  /** Of an answer: whom it fits. */
  context?: string | null;
  attachmentIds: readonly number[];
};
export type AddedPost = { postId: number; number: number; language: string; mentionedIds: number[] };

/**
 * Puts a post where it belongs. Who may write there was asked before; what changed and who may hear of it is recorded by the caller.
 * @throws DomainError RATE_LIMITED beyond the limits, CONFLICT where nothing may be added any more
 */
export async function addPost(
  tx: Transaction,
  viewer: Viewer,
  post: NewPost,
  limits: PostingLimits = defaultPostingLimits,
): Promise<AddedPost> {
  const textHash = textHashOf(post.text);
  await checkLimits(tx, viewer, limits, { kind: post.kind, textHash });
  const hiddenNetworkId = await hiddenNetworkOf(tx, post.threadId);
  const rendered = await renderPost(tx, viewer, { text: post.text, language: post.language, hiddenNetworkId });
  const { html, rendererVersion, language, isLanguageStated, mentionedIds } = rendered;
  const { id, number } = await refusingInWords(() =>
    tx.post.create({
      select: { id: true, number: true },
      data: {
        kind: post.kind,
        threadId: post.threadId ?? null,
        questionId: post.questionId ?? null,
        parentId: post.parentId ?? null,
        authorId: viewer.memberId,
        text: post.text,
        context: post.context ?? null,
        textHash,
        html,
        rendererVersion,
        language,
        isLanguageStated,
      },
    }),
  );
  if (mentionedIds.length > 0)
    await tx.mention.createMany({ data: mentionedIds.map((memberId) => ({ postId: id, memberId })) });
  await claimAttachments(tx, viewer, id, post.attachmentIds);
  await tx.draft.deleteMany({ where: { memberId: viewer.memberId, subject: draftSubjectOf(post) } });
  return { postId: id, number, language, mentionedIds };
}

/** Triggers keep what no check beforehand can: a thread may be locked in the same moment. */
async function refusingInWords<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw refusalOfDatabase(error) ?? error;
  }
}

async function hiddenNetworkOf(tx: Transaction, threadId: number | undefined): Promise<number | null> {
  if (threadId === undefined) return null;
  const thread = await tx.thread.findUnique({
    select: { network: { select: { id: true, isHidden: true } } },
    where: { id: threadId },
  });
  if (!thread) throw new DomainError("NOT_FOUND", "post.not_found");
  return thread.network?.isHidden ? thread.network.id : null;
}

/** Where the composer kept it: see `inputs/posts.ts`. */
function draftSubjectOf({ kind, threadId, questionId, parentId }: NewPost): string {
  const subjects: Record<PostKind, string> = {
    opening: "thread:new",
    question: "question:new",
    reply: `reply:${threadId ?? 0}`,
    answer: `answer:${questionId ?? 0}`,
    comment: `comment:${parentId ?? 0}`,
  };
  return subjects[kind];
}
