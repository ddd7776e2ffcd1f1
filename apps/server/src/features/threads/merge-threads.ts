import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { mergeThreadInput } from "@plaza/types/inputs/threads";
import type { z } from "zod";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { recordAct } from "../moderation/index.ts";
import type { CreatedThread } from "./create-thread.ts";
import { findReadableThread, type FoundThread, lockThreads } from "./thread.access.ts";
import { abilitiesOf, mayMergeInto } from "./thread.policy.ts";
import { threadSlug } from "./thread.view.ts";

/** Five thousand posts take about a second. */
const timeoutMs = 15_000;

/** The posts of one thread go behind those of another, in their order; the opening becomes a reply there. */
export const mergeThreads = (
  { db }: { db: Database },
  viewer: Viewer,
  { threadId, intoId, reason }: z.output<typeof mergeThreadInput>,
): Promise<CreatedThread> =>
  inTransaction(
    db,
    async (tx) => {
      if (threadId === intoId) throw new DomainError("INVALID", "thread.same");
      await lockThreads(tx, [threadId, intoId]);
      const [source, target] = [
        await findReadableThread(tx, viewer, threadId),
        await findReadableThread(tx, viewer, intoId),
      ];
      authorize(viewer, source, target);
      await movePosts(tx, { threadId, intoId });
      const { authorId } = source.facts;
      await recordAct(tx, viewer.memberId, {
        action: "merge",
        threadId,
        reason: reason ?? "",
        memberId: authorId,
      });
      await recordChanges(tx, "thread", [threadId, intoId]);
      return { threadId: intoId, slug: threadSlug(target.row.title) };
    },
    { timeoutMs },
  );

function authorize(viewer: Viewer, source: FoundThread, target: FoundThread): void {
  if (source.facts.isMerged || target.facts.isMerged) throw new DomainError("CONFLICT", "thread.merged");
  if (!abilitiesOf(source.facts, viewer).merge || !abilitiesOf(target.facts, viewer).merge)
    throw new DomainError("FORBIDDEN", "thread.not_yours");
  if (!mayMergeInto({ ...source.facts, networkId: source.row.networkId }, { networkId: target.row.networkId }))
    throw new DomainError("FORBIDDEN", "thread.stays_hidden");
}

/** Both threads are locked: no post comes between. Counters follow by trigger; events and followers go along. */
async function movePosts(tx: Transaction, { threadId, intoId }: { threadId: number; intoId: number }): Promise<void> {
  await tx.$executeRaw`
    update post set "threadId" = ${intoId}, kind = 'reply',
      number = post.number + (select "lastNumber" from thread where id = ${intoId})
    where "threadId" = ${threadId}`;
  await tx.$executeRaw`update event set "threadId" = ${intoId} where "threadId" = ${threadId} and "postId" is not null`;
  await tx.$executeRaw`
    insert into follow ("memberId", "threadId") select "memberId", ${intoId} from follow where "threadId" = ${threadId}
    on conflict do nothing`;
  await tx.follow.deleteMany({ where: { threadId } });
  await tx.thread.updateMany({
    where: { OR: [{ id: threadId }, { mergedIntoId: threadId }] },
    data: { mergedIntoId: intoId },
  });
}
