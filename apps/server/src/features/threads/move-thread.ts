import { inTransaction, type Transaction } from "@plaza/database";
import type { moveChoicesInput, moveThreadInput } from "@plaza/types/inputs/threads";
import type { MoveChoices } from "@plaza/types/threads";
import type { z } from "zod";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { recordAct } from "../moderation/index.ts";
import { type CreatedThread, topicIdsOf, type WritingDeps } from "./create-thread.ts";
import { findOwnHome } from "./thread-homes.ts";
import { findReadableThread, type FoundThread, lockThreads } from "./thread.access.ts";
import { abilitiesOf, moderatesThread } from "./thread.policy.ts";
import { threadSlug, toNetworkLabel, toText } from "./thread.view.ts";

type Input = z.output<typeof moveThreadInput>;

/** To other topics, or to another network: from then on its readers are those of the new place. */
export async function moveThread(deps: WritingDeps, viewer: Viewer, input: Input): Promise<CreatedThread> {
  const { threadId } = input;
  const topicIds = topicIdsOf(input.topics, await deps.vocabulary.get());
  return inTransaction(deps.db, async (tx) => {
    await lockThreads(tx, [threadId]);
    const found = await findReadableThread(tx, viewer, threadId);
    const networkId = await targetOf(tx, viewer, { found, network: input.network });
    if (!abilitiesOf(found.facts, viewer).moveTopics) throw new DomainError("FORBIDDEN", "thread.not_yours");
    if (topicIds.length === 0 && networkId === null) throw new DomainError("INVALID", "thread.homeless");
    await tx.threadTopic.deleteMany({ where: { threadId } });
    await tx.thread.update({
      where: { id: threadId },
      data: { networkId, topics: { create: topicIds.map((topicId) => ({ topicId })) } },
    });
    const { authorId } = found.facts;
    if (authorId !== viewer.memberId && moderatesThread(found.facts, viewer))
      await recordAct(tx, viewer.memberId, {
        action: "move",
        threadId,
        reason: input.reason ?? "",
        memberId: authorId,
      });
    await recordChanges(tx, "thread", [threadId]);
    return { threadId, slug: threadSlug(found.row.title) };
  });
}

type Target = { found: FoundThread; network: Input["network"] };

/** @throws DomainError FORBIDDEN for a place that it may not leave, or where she may not write */
async function targetOf(tx: Transaction, viewer: Viewer, { found, network }: Target): Promise<number | null> {
  const { row, facts } = found;
  if (network === undefined) return row.networkId;
  const targetId = network === null ? null : (await findOwnHome(tx, viewer, network)).id;
  if (targetId !== row.networkId && !abilitiesOf(facts, viewer).moveNetwork) throw refusalOf(facts);
  return targetId;
}

const refusalOf = ({ network }: FoundThread["facts"]): DomainError =>
  new DomainError("FORBIDDEN", network?.isHidden === true ? "thread.stays_hidden" : "thread.not_yours");

/** What the form of a move begins with. @throws DomainError FORBIDDEN for who may not move it at all */
export async function showMoveChoices(
  { db, vocabulary }: Pick<WritingDeps, "db" | "vocabulary">,
  viewer: Viewer,
  { threadId }: z.output<typeof moveChoicesInput>,
): Promise<MoveChoices> {
  const { row, facts } = await findReadableThread(db, viewer, threadId);
  const can = abilitiesOf(facts, viewer);
  if (!can.moveTopics && !can.lock) throw new DomainError("FORBIDDEN", "thread.not_yours");
  const [topics, words] = await Promise.all([
    db.threadTopic.findMany({ select: { topicId: true }, where: { threadId }, orderBy: { topicId: "asc" } }),
    vocabulary.get(),
  ]);
  return {
    threadId,
    slug: threadSlug(row.title),
    title: toText(row.title, row.language),
    network: toNetworkLabel(row.network),
    topics: topics.flatMap(({ topicId }) => words.findById(topicId)?.slug ?? []),
    isLocked: facts.isLocked,
    can: { moveTopics: can.moveTopics, moveNetwork: can.moveNetwork, lock: can.lock, merge: can.merge },
  };
}
