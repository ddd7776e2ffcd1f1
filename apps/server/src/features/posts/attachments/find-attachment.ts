import type { Readable } from "node:stream";
import type { Database } from "@plaza/database";
import type { FileStore } from "../../../platform/ports/file-store.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { placeSelectFor, toPlace } from "../find-post.ts";
import { canRead, canReadWords, isModeratorThere } from "../post.policy.ts";

type Deps = { db: Database; files: FileStore };
type Asked = { attachmentId: number; sha256: string; fileName: string };
export type AttachmentFile = { fileName: string; mediaType: string; byteSize: number; bytes: Readable };

/** For whoever may read the post; one that waits in a composer, for her who put it there. Null for everybody else. */
export async function findAttachment(
  { db, files }: Deps,
  viewer: Viewer | null,
  asked: Asked,
): Promise<AttachmentFile | null> {
  const row = await db.attachment.findUnique({
    select: {
      sha256: true,
      fileName: true,
      mediaType: true,
      uploaderId: true,
      post: { select: { kind: true, authorId: true, state: true, ...placeSelectFor(viewer) } },
    },
    where: { id: asked.attachmentId },
  });
  if (row?.sha256 !== asked.sha256 || row.fileName !== asked.fileName) return null;
  if (!mayRead(viewer, row)) return null;
  const file = await files.open(row.sha256);
  return file && { fileName: row.fileName, mediaType: row.mediaType, ...file };
}

type Row = {
  uploaderId: number | null;
  post:
    | (Parameters<typeof toPlace>[0] & Pick<Parameters<typeof canReadWords>[1], "kind" | "authorId" | "state">)
    | null;
};

function mayRead(viewer: Viewer | null, { uploaderId, post }: Row): boolean {
  if (post === null) return viewer !== null && viewer.memberId === uploaderId;
  const place = toPlace(post);
  const words = { ...post, hasWords: true };
  return canRead(viewer, place, post) && canReadWords(viewer, words, { isModerator: isModeratorThere(viewer, place) });
}
