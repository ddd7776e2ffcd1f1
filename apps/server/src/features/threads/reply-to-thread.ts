import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { replyInput } from "@plaza/types/inputs/threads";
import type { z } from "zod";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import { recordEvent } from "../../platform/events.ts";
import type { PostingLimits } from "../../platform/posting-limits.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { addPost } from "../posts/index.ts";
import { postPathIn } from "./show-thread.ts";
import { findReadableThread, followThread, type FoundThread } from "./thread.access.ts";
import { closedBecause } from "./thread.policy.ts";

type Deps = { db: Database; postingLimits?: PostingLimits | undefined };
type Input = z.output<typeof replyInput>;
export type WrittenReply = { postId: number; number: number; path: string };

export const replyToThread = (deps: Deps, viewer: Viewer, { formKey, ...input }: Input): Promise<WrittenReply> =>
  inTransaction(deps.db, (tx) => once(tx, viewer, formKey, () => addReply(tx, viewer, input, deps.postingLimits)));

/** All that replying takes, in a transaction of the caller's. */
export async function addReply(
  tx: Transaction,
  viewer: Viewer,
  { threadId, ...words }: Omit<Input, "formKey">,
  limits: PostingLimits | undefined,
): Promise<WrittenReply> {
  await findOpenThread(tx, viewer, threadId);
  const { postId, number } = await addPost(tx, viewer, { kind: "reply", threadId, ...words }, limits);
  // Writing holds the thread still. It may have been moved while the words were prepared: who may not write there now, does not.
  const { row } = await findOpenThread(tx, viewer, threadId);
  await followThread(tx, viewer.memberId, threadId);
  await recordEvent(tx, { kind: "replied", actorId: viewer.memberId, threadId, postId });
  await recordChanges(tx, "thread", [threadId]);
  return { postId, number, path: postPathIn(row, { id: postId, number }) };
}

const refusals = {
  hidden: { kind: "FORBIDDEN", reason: "thread.merged" },
  locked: { kind: "FORBIDDEN", reason: "thread.locked" },
  signed_out: { kind: "UNAUTHENTICATED", reason: "account.signed_out" },
  not_member: { kind: "FORBIDDEN", reason: "thread.not_member" },
} as const;

/** @throws DomainError NOT_FOUND for what she may not read, FORBIDDEN for what takes no words of hers */
async function findOpenThread(tx: Transaction, viewer: Viewer, threadId: number): Promise<FoundThread> {
  const found = await findReadableThread(tx, viewer, threadId);
  const closed = closedBecause(found.facts, viewer);
  if (closed !== null) throw new DomainError(refusals[closed].kind, refusals[closed].reason);
  return found;
}
