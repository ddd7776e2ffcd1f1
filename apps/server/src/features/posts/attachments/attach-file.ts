import type { Database } from "@plaza/database";
import { type AttachmentView, postLimits } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { FileStore } from "../../../platform/ports/file-store.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { saveAttachment } from "./save-attachment.ts";

type Deps = { db: Database; files: FileStore };

/** From the form of a page. */
export async function attachFile(
  deps: Deps,
  viewer: Viewer,
  { file, fileName }: { file: Blob | null; fileName: string },
): Promise<AttachmentView> {
  if (file === null || file.size === 0) throw new DomainError("INVALID", "attachment.missing");
  if (file.size > postLimits.attachmentBytesMax) throw new DomainError("INVALID", "attachment.too_large");
  return saveAttachment(deps, viewer, { fileName, bytes: new Uint8Array(await file.arrayBuffer()) });
}
