import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { StartError } from "../platform/start-error.ts";

/** One server per data folder: index files and the embedded database are its own. A dead server's lock is taken over. */
export function lockDataFolder(folder: string): { release(): void } {
  const file = join(folder, "server.pid");
  makeFolder(folder);
  const holder = readPid(file);
  if (holder !== null && holder !== process.pid && isAlive(holder))
    throw new StartError(
      `Plaza already runs on the data folder ${folder} (process ${holder}). Stop it, or set DATA_DIR to another folder and PORT to another port.`,
    );
  writeFileSync(file, String(process.pid), { mode: 0o600 });
  return {
    release: () => {
      if (readPid(file) === process.pid) rmSync(file, { force: true });
    },
  };
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
    // No lock, which is the usual case.
    return null;
  }
}

/** After a restart of the machine the number may belong to another program: only a Node process counts as ours. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
  return isNodeProcess(pid);
}

function isNodeProcess(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("node");
  } catch {
    // No /proc on this system: the safe answer is that it is ours.
    return process.platform !== "linux";
  }
}
