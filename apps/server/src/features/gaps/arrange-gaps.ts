import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import type { mergeGapsInput, splitGapInput } from "@plaza/types/inputs/gaps";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { recordAudit } from "../audit/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { checkCurator } from "./curators.ts";
import { holdOpenGap } from "./settle-gap.ts";
import { openGap, readWanted } from "./wait-for.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
type Arranged = { gapId: number };

/** Those who wait for the one wait for the other; its words lead there from now on. */
export function mergeGaps(
  { db }: Pick<Deps, "db">,
  viewer: Viewer,
  { gapId, intoId }: z.output<typeof mergeGapsInput>,
): Promise<Arranged> {
  return inTransaction(db, async (tx) => {
    await holdOpenGap(tx, viewer, gapId);
    await holdOpenGap(tx, viewer, intoId);
    if (gapId === intoId) throw new DomainError("INVALID", "gap.same");
    await tx.$executeRaw`
      update gap_wait w set "gapId" = ${intoId} where w."gapId" = ${gapId}
        and not exists (select from gap_wait o where o."gapId" = ${intoId} and o."memberId" = w."memberId")`;
    await tx.$executeRaw`
      insert into gap_topic ("gapId", "topicId") select ${intoId}::int, "topicId" from gap_topic where "gapId" = ${gapId}
      on conflict do nothing`;
    await tx.$executeRaw`
      update gap g set terms = array(select distinct unnest(g.terms || other.terms))
      from gap other where g.id = ${intoId} and other.id = ${gapId}`;
    await tx.gap.delete({ where: { id: gapId }, select: { id: true } });
    await note(tx, viewer, { action: "gap.merged", gapId: intoId, otherId: gapId });
    return { gapId: intoId };
  });
}

/** All who typed these words wait for a gap of their own. */
export async function splitGap(
  { db, index, vocabulary }: Deps,
  viewer: Viewer,
  { gapId, query }: z.output<typeof splitGapInput>,
): Promise<Arranged> {
  await checkCurator(db, viewer);
  const typed = await db.gapWait.findFirst({ select: { language: true }, where: { gapId, query } });
  if (!typed) throw new DomainError("NOT_FOUND", "gap.not_found");
  const reading = { index, vocabulary: await vocabulary.get() };
  const wanted = await readWanted(reading, viewer, { query, language: typed.language, topics: [] });
  return inTransaction(db, async (tx) => {
    const { waitingCount } = await holdOpenGap(tx, viewer, gapId);
    const leaving = await tx.gapWait.count({ where: { gapId, query } });
    if (leaving === 0) throw new DomainError("NOT_FOUND", "gap.not_found");
    if (leaving === waitingCount) throw new DomainError("CONFLICT", "gap.all_alike");
    const ownId = await openGap(tx, wanted);
    await tx.gapWait.updateMany({ where: { gapId, query }, data: { gapId: ownId } });
    await tx.$executeRaw`
      update gap g set label = w.query, language = w.language
      from (select query, language from gap_wait where "gapId" = ${gapId} order by "createdAt", "memberId" limit 1) w
      where g.id = ${gapId} and g.label = ${query}`;
    await note(tx, viewer, { action: "gap.split", gapId, otherId: ownId });
    return { gapId: ownId };
  });
}

type Note = { action: string; gapId: number; otherId: number };

const note = (tx: Transaction, { memberId: actorId }: Viewer, { action, gapId, otherId }: Note): Promise<void> =>
  recordAudit(tx, { actorId, action, subject: { type: "gap", id: gapId }, detail: { otherId } });
