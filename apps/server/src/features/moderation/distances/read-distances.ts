import type { Database, Transaction } from "@plaza/database";
import type { Viewer } from "../../../platform/viewer.ts";

type Reader = Database | Transaction;
const nobody: ReadonlySet<number> = new Set();

/** Whom the viewer muted or blocked: their words are folded away for her, and no notification comes from them. */
export async function mutedBy(db: Reader, viewer: Pick<Viewer, "memberId"> | null): Promise<ReadonlySet<number>> {
  if (viewer === null) return nobody;
  const rows = await db.memberBlock.findMany({ where: { memberId: viewer.memberId }, select: { otherId: true } });
  return new Set(rows.map(({ otherId }) => otherId));
}

/** Whether one of the two blocked the other. Which of them did is nobody's business. */
export async function blocksBetween(db: Reader, memberId: number, otherId: number): Promise<boolean> {
  const row = await db.memberBlock.findFirst({
    where: {
      distance: "block",
      OR: [
        { memberId, otherId },
        { memberId: otherId, otherId: memberId },
      ],
    },
    select: { memberId: true },
  });
  return row !== null;
}

/** Of these members, those whom one keeps from hearing of `actorId`: who muted or blocked her, or is blocked by her. */
export async function keptFrom(
  db: Reader,
  actorId: number,
  memberIds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (memberIds.length === 0) return nobody;
  const ids = [...memberIds];
  const rows = await db.memberBlock.findMany({
    where: {
      OR: [
        { otherId: actorId, memberId: { in: ids } },
        { memberId: actorId, otherId: { in: ids }, distance: "block" },
      ],
    },
    select: { memberId: true, otherId: true },
  });
  return new Set(rows.map(({ memberId, otherId }) => (memberId === actorId ? otherId : memberId)));
}
