import type { Prisma } from "@plaza/database";
import type { AttachmentView } from "@plaza/types/posts";

export const attachmentSelect = {
  id: true,
  sha256: true,
  fileName: true,
  mediaType: true,
  byteSize: true,
  width: true,
  height: true,
} satisfies Prisma.AttachmentSelect;

type AttachmentRow = Prisma.AttachmentGetPayload<{ select: typeof attachmentSelect }>;

/** The id stands in the address as well: whoever asks for the file is judged as a reader of its post. */
export const toAttachmentView = (row: AttachmentRow): AttachmentView => ({
  attachmentId: row.id,
  url: `/files/${row.sha256}/attachment-${row.id}/${encodeURIComponent(row.fileName)}`,
  fileName: row.fileName,
  mediaType: row.mediaType,
  byteSize: row.byteSize,
  size: row.width === null || row.height === null ? null : { width: row.width, height: row.height },
});
