import { readFileSync } from "node:fs";

/**
 * Start of a living process, which tells it from a later one with the same id; null when there is none. Empty where
 * /proc does not exist.
 */
export function startOf(pid: number): string | null {
  if (process.platform !== "linux") return isAlive(pid) ? "" : null;
  try {
    // The name (field 2) may hold spaces and parentheses; after it come the state and, as field 22, the start.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    const isZombie = fields[0] === "Z";
    return isZombie ? null : (fields[19] ?? null);
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && "code" in cause && cause.code === "EPERM";
  }
}
