import { buffer } from "node:stream/consumers";
import { type Database, inTransaction } from "@plaza/database";
import { isLocale } from "@plaza/types/locales";
import type { DataExport } from "@plaza/types/privacy";
import { strToU8, zipSync, type Zippable } from "fflate";
import type { FileStore } from "../../platform/ports/file-store.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { type AccountParts, requireSelf } from "../accounts/index.ts";
import { attachedFiles, postFiles } from "./export-posts.ts";
import { readmeOf } from "./export-words.ts";
import { type PersonalRows, readPersonalRows } from "./read-personal-rows.ts";

type Deps = { db: Database; files: FileStore; accounts: AccountParts };

/** Everything that is held about her, in a ZIP that can be read without us: JSON by table, posts, files, and what it all is. */
export async function exportData(deps: Deps, viewer: Viewer, { password }: { password: string }): Promise<DataExport> {
  await requireSelf(deps, viewer, password);
  const { found, locale } = await inTransaction(deps.db, async (tx) => {
    const member = await tx.member.findUniqueOrThrow({ where: { id: viewer.memberId }, select: { locale: true } });
    return { found: await readPersonalRows(tx, viewer), locale: isLocale(member.locale) ? member.locale : "en" };
  });
  const madeAt = new Date();
  const attached = await attachedFiles(deps.files, found);
  const posts = postFiles(found);
  const counts = { posts: Object.keys(posts).length, files: Object.keys(attached.files).length };
  const files: Zippable = {
    "README.txt": strToU8(readmeOf({ found, locale, madeAt, name: viewer.name, ...counts, left: attached.left })),
    ...(await photoOf(deps.files, found)),
    ...posts,
    ...attached.files,
  };
  for (const { table, rows } of found)
    if (rows.length > 0) files[`data/${table}.json`] = strToU8(`${JSON.stringify(rows, null, 2)}\n`);
  const zip = zipSync(files, { mtime: madeAt });
  const day = madeAt.toISOString().slice(0, "YYYY-MM-DD".length);
  return { fileName: `plaza-${viewer.handle}-${day}.zip`, base64: Buffer.from(zip).toString("base64") };
}

async function photoOf(store: FileStore, found: PersonalRows[]): Promise<Zippable> {
  const sha256 = found.find(({ table }) => table === "member")?.rows[0]?.["photoSha256"];
  const file = typeof sha256 === "string" ? await store.open(sha256) : null;
  // It is compressed already.
  return file === null ? {} : { "files/photo.webp": [new Uint8Array(await buffer(file.bytes)), { level: 0 }] };
}
