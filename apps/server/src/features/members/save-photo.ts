import { Readable } from "node:stream";
import { type Database, inTransaction } from "@plaza/database";
import { memberLimits } from "@plaza/types/members";
import { DomainError } from "../../platform/domain-error.ts";
import { forgetFiles } from "../../platform/forget-files.ts";
import type { FileStore } from "../../platform/ports/file-store.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { forgetSmall } from "./find-photo.ts";
import { memberChanged } from "./member-changed.ts";
import { makePhoto } from "./photo.ts";

type Deps = { db: Database; files: FileStore };

export async function savePhoto(deps: Deps, viewer: Viewer, { photo }: { photo: Blob | null }): Promise<void> {
  if (photo === null || photo.size === 0) throw new DomainError("INVALID", "photo.missing");
  if (photo.size > memberLimits.photoBytesMax) throw new DomainError("INVALID", "photo.too_large");
  const square = await makePhoto(new Uint8Array(await photo.arrayBuffer()));
  const { sha256 } = await deps.files.put(Readable.from([square]));
  await setPhoto(deps, viewer.memberId, sha256);
}

export const removePhoto = (deps: Deps, viewer: Viewer): Promise<void> => setPhoto(deps, viewer.memberId, null);

async function setPhoto(deps: Deps, memberId: number, photoSha256: string | null): Promise<void> {
  const former = await inTransaction(deps.db, async (tx) => {
    const [row] = await tx.$queryRaw<{ photoSha256: string | null }[]>`
      select "photoSha256" from member where id = ${memberId} for update`;
    await tx.member.update({ where: { id: memberId }, data: { photoSha256 }, select: { id: true } });
    await memberChanged(tx, memberId);
    return row?.photoSha256 ?? null;
  });
  if (former !== null && former !== photoSha256) await forgetPhoto(deps, former);
}

/** Takes a photo out of the store unless something else shows the same bytes; after the rows are gone. */
export async function forgetPhoto(deps: Deps, sha256: string): Promise<void> {
  forgetSmall(sha256);
  await forgetFiles(deps, [sha256]);
}
