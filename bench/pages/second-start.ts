import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Figure } from "../figures.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const secondStartSecondsMax = 5;

/** `npm start` twice in the same folder, stopped in between as Ctrl+C does. */
export async function secondStartFigures(): Promise<Figure[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), "plaza-start-"));
  try {
    const first = await secondsToReady(dataFolder);
    const second = await secondsToReady(dataFolder);
    return [
      { what: "first start, built, empty folder", value: first, unit: "s" },
      { what: "second start", value: second, unit: "s", budget: secondStartSecondsMax },
    ];
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function secondsToReady(dataFolder: string): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(root, "tools/launch.mjs"), "start"], {
    cwd: root,
    env: { ...process.env, PORT: "0", DATA_DIR: dataFolder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  for await (const printed of createInterface({ input: child.stdout })) {
    if (!printed.startsWith("Plaza is ready")) continue;
    const seconds = (performance.now() - started) / 1_000;
    child.kill("SIGTERM");
    await ended;
    return seconds;
  }
  throw new Error("Plaza did not start.");
}
