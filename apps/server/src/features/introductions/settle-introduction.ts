import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { tellOf } from "./introduction-mail.ts";
import { isOpen } from "./introduction.policy.ts";

type Deps = { db: Database };
type Answer = { introductionId: number };

/** Locked until the end, so that two answers at once are one answer and a refusal. */
async function holdOpen(
  tx: Transaction,
  { memberId }: Viewer,
  { introductionId, as }: Answer & { as: "asker" | "person" },
): Promise<void> {
  await tx.$executeRaw`select from introduction where id = ${introductionId} for update`;
  const row = await tx.introduction.findUnique({
    where: { id: introductionId },
    select: { askerId: true, personId: true, state: true, lapsesAt: true },
  });
  if (!row || (row.askerId !== memberId && row.personId !== memberId))
    throw new DomainError("NOT_FOUND", "introduction.not_found");
  if (row[`${as}Id`] !== memberId) throw new DomainError("FORBIDDEN", "introduction.not_yours");
  if (!isOpen(row, new Date())) throw new DomainError("CONFLICT", "introduction.settled");
}

const settle = (tx: Transaction, introductionId: number, state: "accepted" | "declined" | "withdrawn") =>
  tx.introduction.update({
    where: { id: introductionId },
    data: { state, settledAt: new Date() },
    select: { id: true },
  });

/** From now on each of the two sees the address of the other. */
export const acceptIntroduction = ({ db }: Deps, viewer: Viewer, { introductionId }: Answer): Promise<Answer> =>
  inTransaction(db, async (tx) => {
    await holdOpen(tx, viewer, { introductionId, as: "person" });
    await settle(tx, introductionId, "accepted");
    await tellOf(tx, "accepted", introductionId);
    return { introductionId };
  });

export const declineIntroduction = ({ db }: Deps, viewer: Viewer, { introductionId }: Answer): Promise<Answer> =>
  inTransaction(db, async (tx) => {
    await holdOpen(tx, viewer, { introductionId, as: "person" });
    await settle(tx, introductionId, "declined");
    await tellOf(tx, "declined", introductionId);
    return { introductionId };
  });

/** Nobody is told: what is taken back was never asked. */
export const withdrawIntroduction = ({ db }: Deps, viewer: Viewer, { introductionId }: Answer): Promise<Answer> =>
  inTransaction(db, async (tx) => {
    await holdOpen(tx, viewer, { introductionId, as: "asker" });
    await settle(tx, introductionId, "withdrawn");
    return { introductionId };
  });
