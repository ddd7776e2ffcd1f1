import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { memberChanged } from "../members/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { type EndorsedPerson, findEndorsedPerson } from "./endorsed-person.ts";
import { canRemove } from "./endorsement.policy.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Said = { handle: string; topic: string };

type Found = { person: EndorsedPerson; topicId: number };

async function find(tx: Transaction, { vocabulary }: Deps, viewer: Viewer, said: Said): Promise<Found> {
  const person = await findEndorsedPerson(tx, viewer, said.handle);
  const topicId = (await vocabulary.get()).findBySlug(said.topic)?.topicId;
  if (topicId === undefined) throw new DomainError("NOT_FOUND", "topic.not_found");
  return { person, topicId };
}

/** Says of another member that she knows a topic which she names herself. Once is enough: again changes nothing. */
export const endorse = (deps: Deps, viewer: Viewer, said: Said): Promise<{ handle: string }> =>
  inTransaction(deps.db, async (tx) => {
    const { person, topicId } = await find(tx, deps, viewer, said);
    if (person.id === viewer.memberId) throw new DomainError("FORBIDDEN", "endorsement.oneself");
    // Held until the end, so that she cannot take the topic off her profile meanwhile.
    const known = await tx.$executeRaw`
      select from member_topic where "memberId" = ${person.id} and "topicId" = ${topicId} and interest = 'knows' for key share`;
    if (known === 0 || !person.topicIds.includes(topicId))
      throw new DomainError("NOT_FOUND", "endorsement.topic_unknown");
    const { count } = await tx.endorsement.createMany({
      data: { memberId: person.id, topicId, endorserId: viewer.memberId, source: viewer.isStaff ? "staff" : "member" },
      skipDuplicates: true,
    });
    if (count > 0) await memberChanged(tx, person.id);
    return { handle: person.handle };
  });

/** Takes one's own word back. */
export const revokeEndorsement = (deps: Deps, viewer: Viewer, said: Said): Promise<{ handle: string }> =>
  inTransaction(deps.db, async (tx) => {
    const { person, topicId } = await find(tx, deps, viewer, said);
    const { count } = await tx.endorsement.deleteMany({
      where: { memberId: person.id, topicId, endorserId: viewer.memberId },
    });
    if (count > 0) await memberChanged(tx, person.id);
    return { handle: person.handle };
  });

/** By the one of whom it is said. To others it is as if there was none. */
export const removeEndorsement = (
  { db }: Pick<Deps, "db">,
  { memberId, handle }: Viewer,
  { endorsementId }: { endorsementId: number },
): Promise<{ handle: string }> =>
  inTransaction(db, async (tx) => {
    const row = await tx.endorsement.findUnique({ where: { id: endorsementId }, select: { memberId: true } });
    if (!row || !canRemove(memberId, row.memberId)) throw new DomainError("NOT_FOUND", "endorsement.not_found");
    await tx.endorsement.deleteMany({ where: { id: endorsementId } });
    await memberChanged(tx, memberId);
    return { handle };
  });
