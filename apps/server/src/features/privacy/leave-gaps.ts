import type { Transaction } from "@plaza/database";

/** A gap for which she alone waits goes; one that bears her words takes those of who waits longest after her. */
export async function leaveGaps(tx: Transaction, { memberId }: { memberId: number }): Promise<void> {
  await tx.$executeRaw`
    delete from gap g where exists (select from gap_wait w where w."gapId" = g.id and w."memberId" = ${memberId})
      and not exists (select from gap_wait w where w."gapId" = g.id and w."memberId" <> ${memberId})`;
  await tx.$executeRaw`
    update gap g set label = other.query, language = other.language
    from gap_wait her, lateral (
      select query, language, "createdAt" from gap_wait w
      where w."gapId" = her."gapId" and w."memberId" <> ${memberId} order by "createdAt", "memberId" limit 1) other
    where her."gapId" = g.id and her."memberId" = ${memberId}
      and (her."createdAt" <= other."createdAt" or her.query = g.label)`;
}
