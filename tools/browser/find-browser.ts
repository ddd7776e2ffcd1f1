import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { installPackagedBrowser } from "./packaged-browser.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

export type Browser = { path: string } | { path: null; reason: string };

/** Chromium for the journeys: the one that is named, the system's, Debian's when root may install it, else npm's. */
export async function findBrowser(environment: NodeJS.ProcessEnv = process.env): Promise<Browser> {
  const named = environment["PLAZA_CHROMIUM"];
  if (named !== undefined && named !== "")
    return existsSync(named)
      ? { path: named }
      : { path: null, reason: `PLAZA_CHROMIUM names ${named}, which does not exist.` };
  const installed = findInstalled(environment) ?? (installFromDebian() ? findInstalled(environment) : null);
  if (installed !== null) return { path: installed };
  try {
    return { path: await installPackagedBrowser() };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return {
      path: null,
      reason: `There is no Chromium, and none could be installed (${reason}). Install one, or name it in PLAZA_CHROMIUM.`,
    };
  }
}

function findInstalled({ PATH = "" }: NodeJS.ProcessEnv): string | null {
  const onPath = PATH.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...applications].find((path) => existsSync(path)) ?? null;
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  process.stderr.write("Installing Debian's chromium for the journeys.\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const run = (...args: string[]) => spawnSync("apt-get", args, { env, stdio: "ignore" }).status === 0;
  return run("update") && run("install", "-y", "--no-install-recommends", "chromium");
}
