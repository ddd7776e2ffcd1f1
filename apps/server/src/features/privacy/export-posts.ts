import { buffer } from "node:stream/consumers";
import { strToU8, type Zippable } from "fflate";
import type { FileStore } from "../../platform/ports/file-store.ts";
import type { PersonalRows } from "./read-personal-rows.ts";

type Row = Record<string, unknown>;
type Kept = { files: Zippable; left: string[] };

/** What a ZIP holds of files: it is made in memory. Newer ones come first; the others have their addresses in it. */
const filesMaxBytes = 50 * 1024 * 1024;

const rowsOf = (found: readonly PersonalRows[], name: string): Row[] =>
  found.find(({ table }) => table === name)?.rows ?? [];
const textOf = (row: Row, column: string): string => {
  const value = row[column];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

/** Her posts as she wrote them, one Markdown file each. */
export function postFiles(found: readonly PersonalRows[]): Zippable {
  const files: Zippable = {};
  for (const row of rowsOf(found, "post")) {
    if (textOf(row, "text") === "") continue;
    files[`posts/${textOf(row, "id")}-${textOf(row, "kind")}.md`] = strToU8(toMarkdown(row));
  }
  return files;
}

function toMarkdown(row: Row): string {
  const title = textOf(row, "threadName") || textOf(row, "questionName");
  const told = ["kind", "createdAt", "language", "state", "context"].flatMap((column) => textOf(row, column) || []);
  return `${title === "" ? "" : `# ${title}\n\n`}<!-- ${told.join(" · ").replaceAll("--", "—")} -->\n\n${textOf(row, "text")}\n`;
}

/** The files of her posts, as far as they fit. */
export async function attachedFiles(store: FileStore, found: readonly PersonalRows[]): Promise<Kept> {
  const kept: Kept = { files: {}, left: [] };
  let room = filesMaxBytes;
  const newestFirst = rowsOf(found, "attachment").toSorted((a, b) => Number(b["id"]) - Number(a["id"]));
  for (const row of newestFirst) {
    const [id, sha256, fileName] = [textOf(row, "id"), textOf(row, "sha256"), textOf(row, "fileName")];
    const path = `attachment-${id}/${encodeURIComponent(fileName)}`;
    const file = Number(row["byteSize"]) > room ? null : await store.open(sha256);
    if (file === null) kept.left.push(`/files/${sha256}/${path}`);
    else {
      room -= Number(row["byteSize"]);
      // Pictures and documents are compressed already.
      kept.files[`files/${id}-${fileName}`] = [new Uint8Array(await buffer(file.bytes)), { level: 0 }];
    }
  }
  return kept;
}
