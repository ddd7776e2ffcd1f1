import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "../platform/start-error.ts";

/**
 * One server per data folder: index files and the embedded database are its own. SQLite's file lock is the kernel's: it
 * goes with its holder, however that one ended. The number in `server.pid` is for people.
 */
export function lockDataFolder(folder: string): { release(): void } {
  makeFolder(folder);
  const pidFile = join(folder, "server.pid");
  const lock = new DatabaseSync(join(folder, "server-lock.sqlite"));
  try {
    lock.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
    writeFileSync(pidFile, String(process.pid), { mode: 0o600 });
  } catch (cause) {
    lock.close();
    throw isLocked(cause) ? new StartError(alreadyRuns(folder, pidFile), { cause }) : cause;
  }
  return {
    release: () => {
      rmSync(pidFile, { force: true });
      lock.close();
    },
  };
}

const isLocked = (cause: unknown): boolean => cause instanceof Error && cause.message.includes("locked");

function alreadyRuns(folder: string, pidFile: string): string {
  const pid = readPid(pidFile);
  return `Plaza already runs on the data folder ${folder}${pid === null ? "" : ` (process ${pid})`}. Stop it, or set DATA_DIR to another folder and PORT to another port.`;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(join(folder, ".writable"), "");
    rmSync(join(folder, ".writable"));
  } catch (cause) {
    throw new StartError(
      `Plaza cannot write to the data folder ${folder}. Make it writable for this user, or set DATA_DIR to a folder that is.`,
      { cause },
    );
  }
}

function readPid(file: string): number | null {
  try {
    const pid = Number(readFileSync(file, "utf8"));
    return Number.isInteger(pid) && pid > 0 ? pid : null;
  } catch {
    // The other server has not written it yet.
    return null;
  }
}
