import type { Database } from "@plaza/database";
import type { AttachmentView } from "@plaza/types/posts";
import type { Viewer } from "../../../platform/viewer.ts";
import { attachmentSelect, toAttachmentView } from "./attachment.view.ts";

/** Her files by these ids, also those of a draft; what is gone or another's is left out. */
export async function listOwnAttachments(
  { db }: { db: Database },
  viewer: Viewer | null,
  { attachmentIds }: { attachmentIds: number[] },
): Promise<AttachmentView[]> {
  if (viewer === null || attachmentIds.length === 0) return [];
  const rows = await db.attachment.findMany({
    select: attachmentSelect,
    where: { id: { in: attachmentIds }, uploaderId: viewer.memberId },
    orderBy: { id: "asc" },
  });
  return rows.map(toAttachmentView);
}
