import { Readable } from "node:stream";
import type { Database } from "@plaza/database";
import { type AttachmentView, postLimits } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import { PictureError, remakePicture } from "../../../platform/picture.ts";
import { cleanLine } from "../../../platform/text/plain-text.ts";
import type { FileStore } from "../../../platform/ports/file-store.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { attachmentSelect, toAttachmentView } from "./attachment.view.ts";
import { kindOfFile } from "./file-kind.ts";

type Deps = { db: Database; files: FileStore };
type Given = { fileName: string; bytes: Uint8Array };
type Made = { bytes: Uint8Array; fileName: string; mediaType: string; width: number | null; height: number | null };

const nameMax = 120;
/** Large enough to read a scanned page. */
const pictureSideMax = 2_400;
/** What one member may have waiting in composers. */
const waitingMax = 3 * postLimits.attachmentsMax;

/** Takes a file for a post that is not posted yet. */
export async function saveAttachment({ db, files }: Deps, viewer: Viewer, given: Given): Promise<AttachmentView> {
  if (given.bytes.length === 0) throw new DomainError("INVALID", "attachment.missing");
  if (given.bytes.length > postLimits.attachmentBytesMax) throw new DomainError("INVALID", "attachment.too_large");
  const waiting = await db.attachment.count({ where: { uploaderId: viewer.memberId, postId: null } });
  if (waiting >= waitingMax) throw new DomainError("INVALID", "attachment.too_many");
  const made = await makeFile(given);
  const { sha256, byteSize } = await files.put(Readable.from([made.bytes]));
  const { fileName, mediaType, width, height } = made;
  const row = await db.attachment.create({
    select: attachmentSelect,
    data: { uploaderId: viewer.memberId, sha256, byteSize, fileName, mediaType, width, height },
  });
  return toAttachmentView(row);
}

async function makeFile({ fileName, bytes }: Given): Promise<Made> {
  const name = cleanName(fileName);
  const kind = kindOfFile(name, bytes);
  if (kind === null) throw new DomainError("INVALID", "attachment.type_refused");
  if (kind === "unlike") throw new DomainError("INVALID", "attachment.unreadable");
  if (!kind.isPicture) return { bytes, fileName: name, mediaType: kind.mediaType, width: null, height: null };
  try {
    const picture = await remakePicture(bytes, pictureSideMax);
    return { ...picture, fileName: name.replace(/\.[a-z]+$/i, ".webp"), mediaType: kind.mediaType };
  } catch (error) {
    if (!(error instanceof PictureError)) throw error;
    throw new DomainError("INVALID", error.isTooLarge ? "attachment.too_large" : "attachment.unreadable", {
      cause: error,
    });
  }
}

/** The name alone, without folders, signs that shells and systems take for more, and dots in front; its end stays. */
function cleanName(given: string): string {
  const last = cleanLine(given.split(/[/\\]/).at(-1) ?? "");
  const plain = last.replace(/[<>:"|?*\u200b-\u200f\u2060-\u2064]/gu, "").replace(/^[.\s]+|[.\s]+$/gu, "");
  const [, stem = plain, ending = ""] = /^(.*?)(\.[a-z\d]{1,5})$/isu.exec(plain) ?? [];
  const cut = [...stem].slice(0, nameMax).join("").trim();
  return `${cut === "" ? "file" : cut}${ending}`;
}
