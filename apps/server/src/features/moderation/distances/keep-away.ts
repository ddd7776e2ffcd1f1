import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { type DistanceView, type KeptAway, type MemberDistanceKind, moderationLimits } from "@plaza/types/moderation";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { canOpenPage, classOfViewer } from "../../members/index.ts";
import { labelSelect, toPersonLabel } from "../subject.view.ts";

type Deps = { db: Database };
const personSelect = { ...labelSelect, isListed: true, state: true } as const;

/** Whom she may meet, or has read something of, or keeps away already. */
async function findPerson(db: Database | Transaction, viewer: Viewer, handle: string) {
  const row = await db.member.findUnique({ where: { handle: handle.toLowerCase() }, select: personSelect });
  if (row && row.id !== viewer.memberId && (await mayKnow(db, viewer, row))) return row;
  throw new DomainError("NOT_FOUND", "member.not_found");
}

async function mayKnow(
  db: Database | Transaction,
  viewer: Viewer,
  person: { id: number; isListed: boolean; state: "active" | "suspended" },
): Promise<boolean> {
  if (canOpenPage((await classOfViewer(db, viewer, [person.id]))(person.id), person)) return true;
  const kept = await db.memberBlock.count({ where: { memberId: viewer.memberId, otherId: person.id } });
  return kept > 0 || (await readsWordsOf(db, viewer, person.id));
}

/** Who is in no directory is met by what she writes: in public, or in a network of both. */
const readsWordsOf = async (db: Database | Transaction, { memberId }: Viewer, authorId: number): Promise<boolean> =>
  (await db.post.count({
    where: {
      authorId,
      OR: [
        { questionId: { not: null } },
        { thread: { networkId: null } },
        { thread: { network: { isHidden: false } } },
        { thread: { network: { memberships: { some: { memberId } } } } },
      ],
    },
    take: 1,
  })) > 0;

export async function showDistance({ db }: Deps, viewer: Viewer, handle: string): Promise<DistanceView> {
  const person = await findPerson(db, viewer, handle);
  const row = await db.memberBlock.findUnique({
    where: { memberId_otherId: { memberId: viewer.memberId, otherId: person.id } },
    select: { distance: true },
  });
  return { person: toPersonLabel(person), distance: row?.distance ?? null };
}

/** Nobody but the viewer learns of it: no event, no audit line, no answer to the other that differs but the defined refusals. */
export const keepAway = (
  { db }: Deps,
  viewer: Viewer,
  { handle, distance }: { handle: string; distance: MemberDistanceKind | null },
): Promise<{ distance: MemberDistanceKind | null }> =>
  inTransaction(db, async (tx) => {
    const { memberId } = viewer;
    const { id: otherId } = await findPerson(tx, viewer, handle);
    if (distance === null) {
      await tx.memberBlock.deleteMany({ where: { memberId, otherId } });
      return { distance };
    }
    const kept = await tx.memberBlock.count({ where: { memberId, otherId: { not: otherId } } });
    if (kept >= moderationLimits.keptAwayMax) throw new DomainError("INVALID", "moderation.too_many_kept_away");
    await tx.memberBlock.upsert({
      where: { memberId_otherId: { memberId, otherId } },
      create: { memberId, otherId, distance },
      update: { distance },
      select: { otherId: true },
    });
    if (distance === "block") await partWays(tx, memberId, otherId);
    return { distance };
  });

/** Neither follows the other any longer. What one of the two asked stays open to be answered or to lapse: an end would tell. */
const partWays = (tx: Transaction, memberId: number, otherId: number) =>
  tx.follow.deleteMany({
    where: {
      OR: [
        { memberId, personId: otherId },
        { memberId: otherId, personId: memberId },
      ],
    },
  });

export async function listKeptAway({ db }: Deps, { memberId }: Viewer): Promise<KeptAway[]> {
  const rows = await db.memberBlock.findMany({
    where: { memberId },
    select: { distance: true, createdAt: true, other: { select: labelSelect } },
    orderBy: [{ createdAt: "desc" }, { otherId: "desc" }],
    relationLoadStrategy: "join",
  });
  return rows.map(({ distance, createdAt, other }) => ({
    person: toPersonLabel(other),
    distance,
    since: createdAt.toISOString(),
  }));
}
