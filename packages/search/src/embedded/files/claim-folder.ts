import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** More server processes than this on one machine and one data folder are a mistake. */
const processesMax = 32;

/** A folder of index files that no other process writes to, until it is released. */
export type ClaimedFolder = { folder: string; release: () => void };

/** SQLite's lock is the kernel's: it goes with its holder, however that one ended. */
const lockIn = (folder: string): (() => void) | null => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(folder, "process.lock"));
  try {
    lock.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
    return () => lock.close();
  } catch (error) {
    lock.close();
    if (error instanceof Error && error.message.includes("locked")) return null;
    throw error;
  }
};

/**
 * The first process has the folder itself, the next ones a folder inside it each. What a process left that has ended
 * is taken over by the next: its file is as good as the change log makes it.
 */
export const claimFolder = (root: string): ClaimedFolder => {
  for (let process = 1; process <= processesMax; process += 1) {
    const folder = process === 1 ? root : join(root, `process-${process}`);
    const release = lockIn(folder);
    if (release !== null) return { folder, release };
  }
  throw new Error(`More than ${processesMax} processes use the search index in ${root}.`);
};
