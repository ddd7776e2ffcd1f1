import type { Database, Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { isCurator } from "./gap.policy.ts";

/** Whether she settles gaps. */
export async function curates(db: Database | Transaction, viewer: Viewer | null): Promise<boolean> {
  if (viewer === null) return false;
  if (viewer.isStaff) return true;
  const rows = await db.membership.findMany({
    where: { memberId: viewer.memberId, role: { in: ["steward", "facilitator"] } },
    select: { role: true },
    take: 1,
  });
  return isCurator(
    viewer,
    rows.map(({ role }) => role),
  );
}

/** @throws DomainError FORBIDDEN for who settles none */
export async function checkCurator(db: Database | Transaction, viewer: Viewer): Promise<void> {
  if (!(await curates(db, viewer))) throw new DomainError("FORBIDDEN", "gap.not_allowed");
}
