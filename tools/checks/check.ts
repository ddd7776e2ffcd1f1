import { spawnSync } from "node:child_process";
import { root } from "../project.ts";

/** One thing that CI asks; counted as one test. */
export type Check = {
  name: string;
  /** Null when all is well, else what to show. */
  run: () => string | null;
};

type Options = { cwd?: string; env?: Record<string, string> };

const outputMax = 64 * 1024 * 1024;

/** Output of a tool that failed; null when it ended with 0. */
export function runTool(command: string, args: string[], { cwd = root, env = {} }: Options = {}): string | null {
  const result = spawnSync(command, args, {
    cwd,
    env: { ...process.env, ...env },
    encoding: "utf8",
    maxBuffer: outputMax,
  });
  if (result.status === 0) return null;
  if (result.error !== undefined) return result.error.message;
  const output = `${result.stdout}${result.stderr}`.trim();
  return output === "" ? `${command} ended with ${result.status ?? result.signal}` : output;
}
