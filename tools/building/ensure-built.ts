import { spawnSync } from "node:child_process";
import { bin, root } from "../project.ts";
import { isBuilt, markBuilt, type Target } from "./stamp.ts";

/** Builds what changed; false when that failed, after the failing task has printed why. */
export function ensureBuilt(target: Target, { always = false }: { always?: boolean } = {}): boolean {
  if (!always && isBuilt(target)) return true;
  process.stderr.write("Building what changed.\n");
  if (!runTurbo(target === "build" ? ["generate", "build"] : ["generate"])) return false;
  markBuilt("generate");
  markBuilt(target);
  return true;
}

function runTurbo(tasks: string[]): boolean {
  const quiet = ["--output-logs=errors-only", "--no-update-notifier", "--ui=stream"];
  const { status, stdout, error } = spawnSync(bin("turbo"), ["run", ...tasks, ...quiet], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
  });
  if (status === 0) return true;
  process.stderr.write(error === undefined ? stdout : `${error.message}\n`);
  return false;
}
