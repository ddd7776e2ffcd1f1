import { spawnSync } from "node:child_process";
import { bin, root } from "../project.ts";
import { isBuilt, markBuilt, type Target } from "./stamp.ts";

/** Builds what changed; false when that failed, after the failing task has printed why. */
export function ensureBuilt(target: Target, { always = false }: { always?: boolean } = {}): boolean {
  if (!always && isBuilt(target)) return true;
  process.stderr.write("Building what changed.\n");
  const tasks = target === "build" ? ["generate", "build"] : ["generate"];
  const turbo = spawnSync(
    bin("turbo"),
    ["run", ...tasks, "--output-logs=errors-only", "--no-update-notifier", "--ui=stream"],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "inherit"],
      encoding: "utf8",
    },
  );
  if (turbo.status !== 0) {
    process.stderr.write(`${turbo.stdout ?? ""}${turbo.error?.message ?? ""}\n`);
    return false;
  }
  markBuilt(target);
  return true;
}
