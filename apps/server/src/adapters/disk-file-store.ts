import { createHash, randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import type { FileStore, StoredFile } from "../platform/ports/file-store.ts";

const hashShape = /^[\da-f]{64}$/;

/** Files in two levels of folders below `folder`, named by their SHA-256. */
export class DiskFileStore implements FileStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put(bytes: Readable): Promise<StoredFile> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const unfinished = join(this.#folder, `.${randomUUID()}.part`);
    try {
      const stored = await writeAndHash(bytes, unfinished);
      const path = this.#pathOf(stored.sha256);
      await mkdir(join(path, ".."), { recursive: true, mode: 0o700 });
      await rename(unfinished, path);
      return stored;
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  async open(sha256: string): Promise<{ byteSize: number; bytes: Readable } | null> {
    if (!hashShape.test(sha256)) return null;
    const path = this.#pathOf(sha256);
    try {
      const { size } = await stat(path);
      return { byteSize: size, bytes: createReadStream(path) };
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    }
  }

  async remove(sha256: string): Promise<void> {
    if (hashShape.test(sha256)) await rm(this.#pathOf(sha256), { force: true });
  }

  #pathOf(sha256: string): string {
    return join(this.#folder, sha256.slice(0, 2), sha256.slice(2));
  }
}

/** On the disk before it is named: a row must never point to a file that a crash took. */
async function writeAndHash(bytes: Readable, path: string): Promise<StoredFile> {
  const hash = createHash("sha256");
  let byteSize = 0;
  const file = await open(path, "wx", 0o600);
  try {
    for await (const chunk of bytes) {
      const piece = Buffer.from(chunk);
      hash.update(piece);
      byteSize += piece.length;
      await file.writeFile(piece);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest("hex"), byteSize };
}
