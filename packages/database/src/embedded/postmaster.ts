import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedError } from "./embedded-error.ts";
import type { Layout } from "./layout.ts";
import { startOf } from "./processes.ts";

const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;
const logSizeMax = 10 * 1024 * 1024;

/** The environment decides nothing: PGDATA and the like of the operator's own PostgreSQL stay out. */
const environment = { PATH: "/usr/bin:/bin", TZ: "UTC", LC_ALL: "C" };

/** Process id of the server of this data folder, null when it does not run. */
export function findPostmaster(data: string): number | null {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
  if (Number.isInteger(pid) && pid > 1 && isPostgres(pid)) return pid;
  // After kill -9 or a restarted machine; PostgreSQL would refuse to start while any process has this number.
  rmSync(file, { force: true });
  return null;
}

function isPostgres(pid: number): boolean {
  if (startOf(pid) === null) return false;
  if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  return spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).stdout.includes("postgres");
}

/** Initialises into a second folder and renames it, so that an interrupted start leaves no half cluster. */
export function initialise(binaries: string, layout: Layout, passwordFile: string): void {
  const unfinished = `${layout.data}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const result = spawnSync(join(binaries, "initdb"), ["-D", unfinished, ...locale, ...access], {
    ...layout.account,
    cwd: layout.home,
    env: environment,
    encoding: "utf8",
  });
  if (result.status !== 0)
    throw new EmbeddedError(
      `PostgreSQL could not make its data folder ${layout.data}:\n${lastLines(result.stderr || String(result.error ?? ""))}`,
    );
  renameSync(unfinished, layout.data);
}

/** Starts the server in its own process group, so that Ctrl+C reaches it only after Plaza has finished. */
export async function startPostmaster(
  binaries: string,
  layout: Layout,
  { settings, isReady }: { settings: Record<string, string>; isReady: () => Promise<boolean> },
): Promise<void> {
  if (sizeOf(layout.logFile) > logSizeMax) renameSync(layout.logFile, `${layout.logFile}.1`);
  const from = sizeOf(layout.logFile);
  const log = openSync(layout.logFile, "a", 0o600);
  const all = {
    listen_addresses: "",
    unix_socket_directories: layout.socketFolder,
    unix_socket_permissions: "0700",
    ...settings,
  };
  const options = Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = spawn(join(binaries, "postgres"), ["-D", layout.data, ...options], {
    ...layout.account,
    cwd: layout.home,
    env: environment,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  const ends: string[] = [];
  child.once("error", (cause) => ends.push(cause.message));
  child.once("exit", (code, signal) => ends.push(`it ended with ${signal ?? code}`));
  const deadline = Date.now() + startTimeoutMs;
  while (ends.length === 0 && Date.now() < deadline) {
    if (await isReady()) return;
    await sleep(20);
  }
  const lines = lastLines(readFileSync(layout.logFile).subarray(from).toString());
  throw new EmbeddedError(
    `PostgreSQL did not start (${ends[0] ?? `not ready after ${startTimeoutMs / 1000} seconds`}). The last lines of ${layout.logFile}:\n${lines}`,
  );
}

/** Asks for a fast shutdown: sessions are ended, everything committed is kept. */
export async function stopPostmaster(data: string): Promise<void> {
  const pid = findPostmaster(data);
  if (pid === null) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + stopTimeoutMs;
  while (startOf(pid) !== null) {
    if (Date.now() > deadline) {
      process.kill(pid, "SIGQUIT");
      return;
    }
    await sleep(10);
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function lastLines(text: string): string {
  return text
    .trimEnd()
    .split("\n")
    .slice(-12)
    .map((line) => `  ${line}`)
    .join("\n");
}
