import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const startMilliseconds = 120_000;
/** Opens `/metrics` of the servers started here. */
const metricsToken = "a-token-for-tests-and-benchmarks";

export type Plaza = {
  url: string;
  pid: number;
  dataFolder: string;
  /** Values of `/metrics` by name, labels left out and summed. */
  readMetrics(): Promise<Map<string, number>>;
  /** Runs a command line beside this server; resolves to exit code and output. */
  run(args: string[]): Promise<{ code: number; output: string; peakMegabytes: number }>;
  kill(): void;
  stop(): Promise<void>;
};

type Options = { environment?: Record<string, string>; dataFolder?: string };

/** The built product in a process of its own, on a free port and a folder that goes with it. */
export async function startPlaza({
  environment = {},
  dataFolder = mkdtempSync(join(tmpdir(), "plaza-")),
}: Options = {}): Promise<Plaza> {
  const env = {
    ...process.env,
    NODE_ENV: "production",
    PORT: "0",
    DATA_DIR: dataFolder,
    METRICS_TOKEN: metricsToken,
    ...environment,
  };
  const child = spawn(process.execPath, [join(root, "apps/server/src/main.ts")], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  child.stderr.on("data", (data: Buffer) => output.push(data.toString()));
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`Plaza did not start in time.\n${output.join("")}`)),
      startMilliseconds,
    );
    createInterface({ input: child.stdout }).on("line", (line) => {
      output.push(`${line}\n`);
      const ready = /^Plaza is ready: (\S+)/.exec(line)?.[1];
      if (!ready) return;
      clearTimeout(late);
      resolve(ready);
    });
    child.once("exit", (code) => reject(new Error(`Plaza ended with ${code}.\n${output.join("")}`)));
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    url,
    pid: child.pid ?? 0,
    dataFolder,
    readMetrics: () => readMetrics(url),
    run: (args) => runCommand(args, { ...process.env, DATA_DIR: dataFolder, ...environment }),
    kill: () => child.kill("SIGKILL"),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
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
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; output: string; peakMegabytes: number }> {
  const reporter =
    "process.on('exit',()=>process.stderr.write('\\npeak '+Math.round(process.resourceUsage().maxRSS/1024)))";
  const imported = `data:text/javascript,${encodeURIComponent(reporter)}`;
  const child = spawn(process.execPath, ["--import", imported, join(root, "apps/server/src/cli/main.ts"), ...args], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => output.push(data.toString()));
  const code = await new Promise<number>((resolve) => child.once("close", (status) => resolve(status ?? 1)));
  const text = output.join("");
  return { code, output: text.replace(/\npeak \d+/, ""), peakMegabytes: Number(/\npeak (\d+)/.exec(text)?.[1] ?? 0) };
}
