import { detectLanguage } from "@plaza/language";
import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { CreateThreadInput } from "@plaza/types/inputs/threads";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import { recordEvent } from "../../platform/events.ts";
import type { PostingLimits } from "../../platform/posting-limits.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { addPost } from "../posts/index.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { findOwnHome } from "./thread-homes.ts";
import { followThread } from "./thread.access.ts";
import { threadSlug } from "./thread.view.ts";

export type WritingDeps = { db: Database; vocabulary: VocabularySource; postingLimits?: PostingLimits | undefined };
export type CreatedThread = { threadId: number; slug: string };

export async function createThread(
  deps: WritingDeps,
  viewer: Viewer,
  { formKey, ...input }: CreateThreadInput,
): Promise<CreatedThread> {
  const topicIds = topicIdsOf(input.topics, await deps.vocabulary.get());
  if (topicIds.length === 0 && input.network === null) throw new DomainError("INVALID", "thread.homeless");
  return inTransaction(deps.db, (tx) =>
    once(tx, viewer, formKey, async () => {
      const { threadId } = await openThread(tx, viewer, { ...input, topicIds }, deps.postingLimits);
      return { threadId, slug: threadSlug(input.title) };
    }),
  );
}

type Opening = Pick<CreateThreadInput, "title" | "text" | "language" | "network" | "attachmentIds"> & {
  topicIds: number[];
};

/** All that opening takes, in a transaction of the caller's. */
export async function openThread(
  tx: Transaction,
  viewer: Viewer,
  { title, text, language, network, topicIds, attachmentIds }: Opening,
  limits: PostingLimits | undefined,
): Promise<{ threadId: number; postId: number }> {
  const home = network === null ? null : await findOwnHome(tx, viewer, network);
  const { id: threadId } = await tx.thread.create({
    select: { id: true },
    data: {
      title,
      language: language === "" ? detectLanguage(`${title}\n${text}`, { prior: viewer.locale }).language : language,
      authorId: viewer.memberId,
      networkId: home?.id ?? null,
      topics: { create: topicIds.map((topicId) => ({ topicId })) },
    },
  });
  const { postId } = await addPost(tx, viewer, { kind: "opening", threadId, text, language, attachmentIds }, limits);
  await followThread(tx, viewer.memberId, threadId);
  await recordEvent(tx, { kind: "thread_opened", actorId: viewer.memberId, threadId, postId });
  await recordChanges(tx, "thread", [threadId]);
  return { threadId, postId };
}

/** @throws DomainError INVALID for a topic that nobody knows */
export const topicIdsOf = (slugs: readonly string[], vocabulary: Vocabulary): number[] => [
  ...new Set(
    slugs.map((slug) => {
      const term = vocabulary.findBySlug(slug);
      if (!term) throw new DomainError("INVALID", "network.topic_unknown");
      return term.topicId;
    }),
  ),
];
