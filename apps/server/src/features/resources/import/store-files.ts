import { constants, createReadStream } from "node:fs";
import { lstat, open, realpath } from "node:fs/promises";
import { createHash } from "node:crypto";
import { basename, extname, isAbsolute, join, normalize, sep } from "node:path";
import { cleanLine } from "../../../platform/text/plain-text.ts";
import type { FileStore } from "../../../platform/ports/file-store.ts";
import type { FileDraft, LinkDraft } from "./record/resource-draft.ts";

const mediaTypes: Readonly<Record<string, string>> = {
  ".pdf": "application/pdf",
  ".html": "text/html",
  ".txt": "text/plain",
  ".md": "text/markdown",
  ".csv": "text/csv",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".xml": "application/xml",
  ".zip": "application/zip",
  ".epub": "application/epub+zip",
  ".odt": "application/vnd.oasis.opendocument.text",
  ".ods": "application/vnd.oasis.opendocument.spreadsheet",
  ".odp": "application/vnd.oasis.opendocument.presentation",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
};

/** Why a file cannot be taken, in words. */
export class FileRefused extends Error {}

/** A file below `folder` that is reached without any link; an import must not carry other files of the machine away. */
async function pathBelow(folder: string, path: string): Promise<string> {
  const inside = normalize(path);
  if (isAbsolute(inside) || inside.split(sep).includes("..") || path.includes("\0"))
    throw new FileRefused(`the file ${path} is not below the folder of the import file`);
  const root = await realpath(folder);
  const expected = join(root, inside);
  const found = await realpath(expected).catch(() => null);
  if (found === null) throw new FileRefused(`the file ${path} is not there`);
  if (found !== expected) throw new FileRefused(`the file ${path} is or goes through a symbolic link`);
  if (!(await lstat(found)).isFile()) throw new FileRefused(`${path} is no file`);
  return found;
}

async function measure(path: string): Promise<{ sha256: string; byteSize: number }> {
  const hash = createHash("sha256");
  let byteSize = 0;
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW);
  for await (const chunk of file.createReadStream()) {
    const piece = Buffer.from(chunk);
    hash.update(piece);
    byteSize += piece.length;
  }
  return { sha256: hash.digest("hex"), byteSize };
}

/** Links of the files that a record brings along. With `store` null the files are only looked at. */
export async function storeFiles(
  files: readonly FileDraft[],
  folder: string | null,
  store: FileStore | null,
): Promise<LinkDraft[]> {
  const links: LinkDraft[] = [];
  for (const { path, label, language, mediaType } of files) {
    if (folder === null) throw new FileRefused("this source may bring no files");
    const found = await pathBelow(folder, path);
    const stored = await measure(found);
    if (store && (await closed(store, stored.sha256)) === null)
      await store.put(createReadStream(found, { flags: "r" }));
    const fileName = cleanLine(basename(path));
    links.push({
      url: null,
      fileName,
      label,
      language,
      mediaType: mediaType ?? mediaTypes[extname(path).toLowerCase()] ?? null,
      ...stored,
    });
  }
  return links;
}

/** Only whether it is there: the stream is given back unread. */
async function closed(store: FileStore, sha256: string): Promise<number | null> {
  const there = await store.open(sha256);
  there?.bytes.destroy();
  return there?.byteSize ?? null;
}
