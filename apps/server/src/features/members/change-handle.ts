import { type Database, inTransaction, Prisma } from "@plaza/database";
import { memberLimits as limits } from "@plaza/types/members";
import { DomainError } from "../../platform/domain-error.ts";
import { isHandle, isReservedHandle, skeletonOf } from "../../platform/handles.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { memberChanged } from "./member-changed.ts";

/** A name for the address of her page; look-alikes of what others have are refused. The old address names nobody then. */
export async function changeHandle(
  { db }: { db: Database },
  viewer: Viewer,
  input: { handle: string },
): Promise<{ handle: string }> {
  const handle = input.handle.trim().toLowerCase();
  if (handle.length < limits.handleMin || !isHandle(handle))
    throw new DomainError("INVALID", "member.handle_malformed");
  if (handle !== viewer.handle && isReservedHandle(handle)) throw new DomainError("INVALID", "member.handle_reserved");
  try {
    await inTransaction(db, async (tx) => {
      await tx.member.update({
        where: { id: viewer.memberId },
        data: { handle, handleSkeleton: skeletonOf(handle) },
        select: { id: true },
      });
      await memberChanged(tx, viewer.memberId);
    });
  } catch (error) {
    // Two unique indexes hold this, whoever else asks in the same moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw new DomainError("CONFLICT", "member.handle_taken", { cause: error });
    throw error;
  }
  return { handle };
}
