import { spawn, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { closeSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf, EmbeddedError } from "./embedded-error.ts";
import { type Layout, socketName } from "./layout.ts";
import { startOf } from "./processes.ts";

const startTimeoutMs = 60_000;
const stopTimeoutMs = 30_000;
const logSizeMax = 10 * 1024 * 1024;

/** The environment decides nothing: PGDATA and the like of the operator's own PostgreSQL stay out. */
const environment = { PATH: "/usr/bin:/bin", TZ: "UTC", LC_ALL: "C" };

/** Process id of the server of this data folder, null when it does not run. For the holder of the users' lock. */
export function findPostmaster(data: string): number | null {
  const pid = readPostmaster(data);
  // After kill -9 or a restarted machine; PostgreSQL would refuse to start while any process has this number.
  if (pid === null) rmSync(pidFileOf(data), { force: true });
  return pid;
}

/** The same, but changes nothing: for those who do not hold the lock. */
export function readPostmaster(data: string): number | null {
  try {
    const pid = Number(readFileSync(pidFileOf(data), "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 1 && isPostgres(pid) ? pid : null;
  } catch (cause) {
    if (codeOf(cause) === "ENOENT") return null;
    throw cause;
  }
}

const pidFileOf = (data: string): string => join(data, "postmaster.pid");

function isPostgres(pid: number): boolean {
  if (startOf(pid) === null) return false;
  if (process.platform === "linux") return readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres";
  return spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" }).stdout.includes("postgres");
}

/**
 * Initialises into a second folder and renames it, so that an interrupted start leaves no half cluster. Its name is
 * new each time: the `initdb` of a start that was killed may still be writing.
 */
export async function initialise(binaries: string, layout: Layout, passwordFile: string): Promise<void> {
  const unfinished = `${layout.data}.unfinished-${randomUUID()}`;
  const locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  // In its own process group: Ctrl+C is Plaza's to answer, here too.
  const child = spawn(join(binaries, "initdb"), ["-D", unfinished, ...locale, ...access], {
    ...layout.account,
    cwd: layout.home,
    env: environment,
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const said: string[] = [];
  child.stderr.on("data", (data: Buffer) => said.push(data.toString()));
  child.once("error", (cause) => said.push(cause.message));
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  if (status !== 0)
    throw new EmbeddedError(`PostgreSQL could not make its data folder ${layout.data}:\n${lastLines(said.join(""))}`);
  renameSync(unfinished, layout.data);
  sweepUnfinished(layout.data);
}

function sweepUnfinished(data: string): void {
  for (const name of readdirSync(dirname(data)))
    if (name.startsWith(`${basename(data)}.unfinished`))
      rmSync(join(dirname(data), name), { recursive: true, force: true, maxRetries: 5 });
}

/** For the holder of the users' lock, when none runs. In its own process group, so that Ctrl+C reaches it only after Plaza has finished. */
export async function startPostmaster(
  binaries: string,
  layout: Layout,
  { settings, isReady }: { settings: Record<string, string>; isReady: () => Promise<boolean> },
): Promise<void> {
  // Like postmaster.pid it outlives kill -9, and its number may be a program's of today.
  rmSync(join(layout.socketFolder, `${socketName}.lock`), { force: true });
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
