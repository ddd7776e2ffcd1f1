import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { dismissGapInput, fillGapInput } from "@plaza/types/inputs/gaps";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { recordAudit } from "../audit/index.ts";
import { recordEvent } from "../notifications/index.ts";
import { checkCurator } from "./curators.ts";
import { readFiller } from "./gap.policy.ts";
import { holdGaps } from "./wait-for.ts";

type Deps = { db: Database };
type Settled = { gapId: number; waitingCount: number };

/** For what is done to one open gap. @throws DomainError NOT_FOUND, CONFLICT when another settled it meanwhile */
export async function holdOpenGap(tx: Transaction, viewer: Viewer, gapId: number): Promise<Settled> {
  await checkCurator(tx, viewer);
  await holdGaps(tx);
  const gap = await tx.gap.findUnique({ select: { state: true, waitingCount: true }, where: { id: gapId } });
  if (!gap) throw new DomainError("NOT_FOUND", "gap.not_found");
  if (gap.state !== "open") throw new DomainError("CONFLICT", "gap.settled");
  return { gapId, waitingCount: gap.waitingCount };
}

/** Something is there: everybody who waits is told. */
export function fillGap(
  { db }: Deps,
  viewer: Viewer,
  { gapId, filler }: z.output<typeof fillGapInput>,
): Promise<Settled> {
  return inTransaction(db, async (tx) => {
    const gap = await holdOpenGap(tx, viewer, gapId);
    const by = await fillerColumns(tx, filler);
    const settled = { state: "filled", settlerId: viewer.memberId, settledAt: new Date() } as const;
    await tx.gap.update({ where: { id: gapId }, data: { ...settled, ...by }, select: { id: true } });
    await recordEvent(tx, { kind: "gap_filled", actorId: viewer.memberId, gapId });
    await recordAudit(tx, {
      actorId: viewer.memberId,
      action: "gap.filled",
      subject: { type: "gap", id: gapId },
      detail: { resourceId: by.filledResourceId, questionId: by.filledQuestionId },
    });
    return gap;
  });
}

/** Only what everybody may read fills a gap. */
async function fillerColumns(tx: Transaction, written: string) {
  const filler = readFiller(written);
  const nothing = { filledResourceId: null, filledQuestionId: null };
  if (filler?.type === "resource") {
    const row = await tx.resource.findUnique({ select: { state: true }, where: { id: filler.id } });
    if (row?.state === "published") return { ...nothing, filledResourceId: filler.id };
  }
  if (filler?.type === "question") {
    const row = await tx.question.findUnique({ select: { state: true }, where: { id: filler.id } });
    if (row?.state === "visible") return { ...nothing, filledQuestionId: filler.id };
  }
  throw new DomainError("INVALID", "gap.filler_unknown");
}

/** Nothing will come: why not stands where they see what they wait for. */
export function dismissGap(
  { db }: Deps,
  viewer: Viewer,
  { gapId, note }: z.output<typeof dismissGapInput>,
): Promise<Settled> {
  return inTransaction(db, async (tx) => {
    const gap = await holdOpenGap(tx, viewer, gapId);
    const data = { state: "dismissed", note, settlerId: viewer.memberId, settledAt: new Date() } as const;
    await tx.gap.update({ where: { id: gapId }, data, select: { id: true } });
    await recordAudit(tx, {
      actorId: viewer.memberId,
      action: "gap.dismissed",
      subject: { type: "gap", id: gapId },
    });
    return gap;
  });
}
