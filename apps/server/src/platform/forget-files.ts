import type { Database } from "@plaza/database";
import type { FileStore } from "./ports/file-store.ts";

type Deps = { db: Database; files: FileStore };

/** Whatever a stored file can be: the text of a resource, a photo, an attachment. One place knows them all. */
async function isNeeded(db: Database, sha256: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isNeeded: boolean }[]>`
    select exists (select from resource_link where sha256 = ${sha256})
      or exists (select from member where "photoSha256" = ${sha256})
      or exists (select from attachment where sha256 = ${sha256}) "isNeeded"`;
  return row?.isNeeded ?? true;
}

/** Out of the store, unless something shows the same bytes; after the rows that named them are gone. */
export async function forgetFiles({ db, files }: Deps, hashes: readonly string[]): Promise<void> {
  for (const sha256 of new Set(hashes)) if (!(await isNeeded(db, sha256))) await files.remove(sha256);
}
