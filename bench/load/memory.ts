import { readFileSync } from "node:fs";

/**
 * What a process adds to the memory in use: its own pages, and its share of those that several processes map
 * (`Pss`, proc(5)). 0 where the system does not tell.
 */
function readMemoryMegabytes(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    // The process has ended, or this system has no such file.
    return 0;
  }
}

type MemoryPeaks = { server: number; import: number; together: number };

/** Looks at two processes five times a second, until told to stop. */
export function watchMemory(server: number, other: number): { peaks: MemoryPeaks; stop: () => void } {
  const peaks: MemoryPeaks = { server: 0, import: 0, together: 0 };
  const sampling = setInterval(() => {
    const now = { server: readMemoryMegabytes(server), import: readMemoryMegabytes(other) };
    peaks.server = Math.max(peaks.server, now.server);
    peaks.import = Math.max(peaks.import, now.import);
    peaks.together = Math.max(peaks.together, now.server + now.import);
  }, 200);
  return { peaks, stop: () => clearInterval(sampling) };
}
