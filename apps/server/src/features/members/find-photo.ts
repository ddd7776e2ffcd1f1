import { buffer } from "node:stream/consumers";
import type { Database } from "@plaza/database";
import type { FileStore } from "../../platform/ports/file-store.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { classOfViewer } from "./class-of-viewer.ts";
import { canOpenPage, visibleTo } from "./member.policy.ts";
import { shrinkPhoto } from "./photo.ts";
import { photoSides } from "./photo-address.ts";

type Deps = { db: Database; files: FileStore };
type Asked = { sha256: string; memberId: number; side: number };

/** A directory shows twenty; 3 KB each. */
const smallKeptMax = 500;
/** What was erased or replaced, here or by another process, leaves the memory of all soon. */
const smallKeptMilliseconds = 300_000;
const small = new Map<string, { bytes: Buffer; until: NodeJS.Timeout }>();

/** Of a photo that is gone. */
export function forgetSmall(sha256: string): void {
  clearTimeout(small.get(sha256)?.until);
  small.delete(sha256);
}

/** The bytes, for a viewer who may see this member's photo; who knows the address alone gets nothing. */
export async function findPhoto({ db, files }: Deps, viewer: Viewer | null, asked: Asked): Promise<Buffer | null> {
  const row = await db.member.findUnique({
    select: { photoSha256: true, photoVisibility: true, isListed: true, state: true },
    where: { id: asked.memberId },
  });
  if (row?.photoSha256 !== asked.sha256) return null;
  const classOf = await classOfViewer(db, viewer, [asked.memberId]);
  const viewerClass = classOf(asked.memberId);
  if (!canOpenPage(viewerClass, row) || !visibleTo(viewerClass, row.photoVisibility)) return null;
  return asked.side === photoSides.small ? readSmall(files, asked.sha256) : readLarge(files, asked.sha256);
}

async function readLarge(files: FileStore, sha256: string): Promise<Buffer | null> {
  const file = await files.open(sha256);
  return file && buffer(file.bytes);
}

/** Made from the large one when it is asked for, and remembered: the oldest is forgotten first. */
async function readSmall(files: FileStore, sha256: string): Promise<Buffer | null> {
  const known = small.get(sha256);
  if (known) return known.bytes;
  const large = await readLarge(files, sha256);
  if (!large) return null;
  const made = await shrinkPhoto(large);
  forgetSmall(sha256);
  small.set(sha256, { bytes: made, until: setTimeout(forgetSmall, smallKeptMilliseconds, sha256).unref() });
  const [oldest] = small.keys();
  if (small.size > smallKeptMax && oldest !== undefined) forgetSmall(oldest);
  return made;
}
