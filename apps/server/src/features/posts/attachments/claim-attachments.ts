import type { Transaction } from "@plaza/database";
import { postLimits } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";

/** Files that wait in the composer become files of the post; what is not hers or elsewhere already is passed over. */
export async function claimAttachments(
  tx: Transaction,
  { memberId }: Viewer,
  postId: number,
  attachmentIds: readonly number[],
): Promise<void> {
  if (attachmentIds.length === 0) return;
  if (attachmentIds.length > postLimits.attachmentsMax) throw new DomainError("INVALID", "attachment.too_many");
  await tx.attachment.updateMany({
    where: { id: { in: [...attachmentIds] }, uploaderId: memberId, postId: null },
    data: { postId },
  });
}
