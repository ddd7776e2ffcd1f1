import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { recordAudit } from "../audit/index.ts";
import { canOpenPage, classOfViewer, visibleTo } from "../members/index.ts";
import { confirm, confirmByWords } from "./affiliations.ts";
import { canVouch } from "./organisation.policy.ts";

type Deps = { db: Database };
type Input = { slug: string; memberId: number };

const affiliationSelect = { memberId: true, organisationId: true, confirmedAt: true } as const;
type Affiliation = { memberId: number; organisationId: number; confirmedAt: Date | null };
const standing = (row: Affiliation) => ({ ...row, isConfirmed: row.confirmedAt !== null });

/** A fellow member's word that somebody belongs to the same organisation. The second one confirms her; given twice it counts once. */
export async function vouch({ db }: Deps, viewer: Viewer, input: Input): Promise<void> {
  await inTransaction(db, async (tx) => {
    const asking = await findAsking(tx, viewer, input);
    const own = await tx.affiliation.findUnique({ select: affiliationSelect, where: { memberId: viewer.memberId } });
    if (asking.confirmedAt !== null) return;
    if (!canVouch(own && standing(own), standing(asking)))
      throw new DomainError("FORBIDDEN", "organisation.not_fellow");
    const { memberId } = asking;
    await tx.affiliationVoucher.createMany({
      data: [{ memberId, voucherId: viewer.memberId }],
      skipDuplicates: true,
    });
    await confirmByWords(tx, memberId);
  });
}

/** Staff has other ways of knowing. */
export async function confirmAsStaff({ db }: Deps, viewer: Viewer, input: Input): Promise<void> {
  await inTransaction(db, async (tx) => {
    const asking = await findAsking(tx, viewer, input);
    if (asking.confirmedAt !== null) return;
    const { memberId, organisationId } = asking;
    await confirm(tx, memberId, "staff");
    await recordAudit(tx, {
      actorId: viewer.memberId,
      action: "affiliation.confirmed",
      subject: { type: "member", id: memberId },
      detail: { organisationId },
    });
  });
}

/** Locked, so that two words in the same moment are counted both. What a viewer may not see of her he cannot confirm. */
async function findAsking(tx: Transaction, viewer: Viewer, { slug, memberId }: Input): Promise<Affiliation> {
  await tx.$queryRaw`select "memberId" from affiliation where "memberId" = ${memberId} for update`;
  const row = await tx.affiliation.findFirst({
    select: { ...affiliationSelect, member: { select: { organisationVisibility: true, isListed: true, state: true } } },
    where: { memberId, organisation: { slug }, member: { state: "active" } },
  });
  const viewerClass = (await classOfViewer(tx, viewer, [memberId]))(memberId);
  const isSeen =
    row && canOpenPage(viewerClass, row.member) && visibleTo(viewerClass, row.member.organisationVisibility);
  if (!isSeen) throw new DomainError("NOT_FOUND", "organisation.nothing_to_confirm");
  return row;
}
