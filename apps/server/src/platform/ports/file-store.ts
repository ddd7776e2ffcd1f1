import type { Readable } from "node:stream";

export type StoredFile = { sha256: string; byteSize: number };

/** Keeps files under the hash of their bytes: the same bytes are kept once, and nothing is ever overwritten. */
export interface FileStore {
  put(bytes: Readable): Promise<StoredFile>;
  /** Null when no file has this hash. */
  open(sha256: string): Promise<{ byteSize: number; bytes: Readable } | null>;
  /** For what nobody refers to any more; nothing happens when no file has this hash. */
  remove(sha256: string): Promise<void>;
}
