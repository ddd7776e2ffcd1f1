import { readdirSync, readFileSync } from "node:fs";

type Process = { pid: number; parent: number; seconds: number };

/** Ticks a second in /proc; fixed on Linux for programs. */
const ticksPerSecond = 100;

/** Processor time of the processes below another one, those that have ended included; 0 where the system does not tell. */
export function databaseSeconds(serverPid: number): number {
  const processes = listProcesses();
  const below = (parent: number): number =>
    processes
      .filter((process) => process.parent === parent)
      .reduce((sum, process) => sum + process.seconds + below(process.pid), 0);
  return below(serverPid);
}

function listProcesses(): Process[] {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => readProcess(Number(name)));
  } catch {
    // No /proc on this system.
    return [];
  }
}

function readProcess(pid: number): Process[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name in parentheses may hold spaces; the fields begin behind it, the parent being the second.
    const fields = line.slice(line.lastIndexOf(")") + 2).split(" ");
    const ticks = [11, 12, 13, 14].reduce((sum, position) => sum + Number(fields[position]), 0);
    return [{ pid, parent: Number(fields[1]), seconds: ticks / ticksPerSecond }];
  } catch {
    // It ended between the listing and the look.
    return [];
  }
}
