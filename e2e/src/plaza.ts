import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
/** As `tools/launch.mjs` and the image give them. */
const nodeFlags = ["--max-semi-space-size=4"];
const startMilliseconds = 120_000;
/** Opens `/metrics` of the servers started here. */
const metricsToken = "a-token-for-tests-and-benchmarks";
/** Production asks for one. */
const secret = "a-secret-for-tests-and-benchmarks";

export type Plaza = {
  url: string;
  pid: number;
  dataFolder: string;
  /** Values of `/metrics` by name, labels left out and summed. */
  readMetrics(): Promise<Map<string, number>>;
  /** Runs a command line beside this server, which `onStart` can look at; resolves to exit code and output. */
  run(args: string[], onStart?: (pid: number) => void): Promise<CommandResult>;
  /** Resolves to the exit code when the server is gone, null when the signal ended it; its folder stays. */
  kill(signal?: NodeJS.Signals): Promise<number | null>;
  /** The embedded PostgreSQL as its own file tells; null when it does not run. */
  findPostmaster(): Postmaster | null;
  stop(): Promise<void>;
};

export type Postmaster = { pid: number; socketFolder: string };
export type CommandResult = { code: number; output: string; peakMegabytes: number };

type Options = { environment?: Record<string, string>; dataFolder?: string };

/** The built product in a process of its own, on a free port and a folder that goes with it. */
export async function startPlaza({
  environment = {},
  dataFolder = mkdtempSync(join(tmpdir(), "plaza-")),
}: Options = {}): Promise<Plaza> {
  const { child, output, ended } = spawnServer({ DATA_DIR: dataFolder, ...environment });
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`Plaza did not start in time.\n${output.join("")}`)),
      startMilliseconds,
    );
    createInterface({ input: child.stdout }).on("line", (line) => {
      const ready = /^Plaza is ready: (\S+)/.exec(line)?.[1];
      if (!ready) return;
      clearTimeout(late);
      resolve(ready);
    });
    child.once("exit", (code) => reject(new Error(`Plaza ended with ${code}.\n${output.join("")}`)));
  });
  const kill = (signal: NodeJS.Signals = "SIGKILL") => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    pid: child.pid ?? 0,
    dataFolder,
    readMetrics: () => readMetrics(url),
    run: (args, onStart) => runCommand(args, { DATA_DIR: dataFolder, ...environment }, onStart),
    kill,
    findPostmaster: () => findPostmaster(/^Database: embedded PostgreSQL in (.+)$/m.exec(output.join(""))?.[1] ?? ""),
    stop: async () => {
      await kill("SIGTERM");
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The server's process while it starts, for those who end it early or expect it to refuse. */
export function spawnServer(environment: Record<string, string>) {
  const child = spawn(process.execPath, [...nodeFlags, join(root, "apps/server/src/main.ts")], {
    env: {
      ...process.env,
      NODE_ENV: "production",
      PORT: "0",
      METRICS_TOKEN: metricsToken,
      SECRET: secret,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = collect(child);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, output, ended };
}

/** A command line in a process of its own, for those who kill it. */
export function spawnCommand(args: string[], environment: Record<string, string>, nodeArgs: string[] = []) {
  return spawn(process.execPath, [...nodeFlags, ...nodeArgs, join(root, "apps/server/src/cli/main.ts"), ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function collect({ stdout, stderr }: { stdout: Readable; stderr: Readable }): string[] {
  const output: string[] = [];
  for (const stream of [stdout, stderr]) stream.on("data", (data: Buffer) => output.push(data.toString()));
  return output;
}

/** `folder` holds the rows of an embedded PostgreSQL. */
export function findPostmaster(folder: string): Postmaster | null {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , , socketFolder = ""] = readFileSync(file, "utf8").split("\n");
  return isRunning(Number(pid)) ? { pid: Number(pid), socketFolder } : null;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function readMetrics(url: string): Promise<Map<string, number>> {
  const response = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
  const values = new Map<string, number>();
  for (const line of (await response.text()).split("\n")) {
    const [, name, value] = /^([a-z_0-9]+)(?:\{[^}]*\})? (\S+)$/.exec(line) ?? [];
    if (name && value) values.set(name, (values.get(name) ?? 0) + Number(value));
  }
  return values;
}

async function runCommand(
  args: string[],
  environment: Record<string, string>,
  onStart?: (pid: number) => void,
): Promise<CommandResult> {
  const reporter =
    "process.on('exit',()=>process.stderr.write('\\npeak '+Math.round(process.resourceUsage().maxRSS/1024)))";
  const imported = `data:text/javascript,${encodeURIComponent(reporter)}`;
  const child = spawnCommand(args, environment, ["--import", imported]);
  if (child.pid !== undefined) onStart?.(child.pid);
  const output = collect(child);
  const code = await new Promise<number>((resolve) => child.once("close", (status) => resolve(status ?? 1)));
  const text = output.join("");
  return { code, output: text.replace(/\npeak \d+/, ""), peakMegabytes: Number(/\npeak (\d+)/.exec(text)?.[1] ?? 0) };
}
