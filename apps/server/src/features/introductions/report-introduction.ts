import { type Database, inTransaction } from "@plaza/database";
import type { ReportKind } from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { fileReport } from "../moderation/index.ts";

export const introductionSubject = "introduction";

type Reported = { introductionId: number; kind: ReportKind; reason: string };

/** Into the queue of staff. An open request that the asked one reports is answered by it, without a word to the asker. */
export const reportIntroduction = (
  { db }: { db: Database },
  { memberId }: Viewer,
  { introductionId, kind, reason }: Reported,
): Promise<{ introductionId: number }> =>
  inTransaction(db, async (tx) => {
    await tx.$executeRaw`select from introduction where id = ${introductionId} for update`;
    const row = await tx.introduction.findUnique({
      where: { id: introductionId },
      select: { askerId: true, personId: true, state: true },
    });
    if (!row || (row.askerId !== memberId && row.personId !== memberId))
      throw new DomainError("NOT_FOUND", "introduction.not_found");
    const about = { reporterId: memberId, subject: introductionSubject, subjectId: introductionId };
    if ((await tx.report.findFirst({ where: about, select: { id: true } })) !== null) return { introductionId };
    await fileReport(tx, { memberId }, { subject: introductionSubject, subjectId: introductionId, kind, reason });
    if (row.state === "open" && row.personId === memberId)
      await tx.introduction.update({
        where: { id: introductionId },
        data: { state: "declined", settledAt: new Date() },
        select: { id: true },
      });
    return { introductionId };
  });
