import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const supervise = fileURLToPath(new URL("./supervise.ts", import.meta.url));
const pauseMs = 10;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plaza-supervise-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Supervises `program` in a process of its own; each run of it writes a line to `runs`. */
function start(program: string) {
  const noted = `require("node:fs").appendFileSync("runs", "run\\n"); const runs = require("node:fs").readFileSync("runs", "utf8").trim().split("\\n").length; ${program}`;
  writeFileSync(join(folder, "program.cjs"), noted);
  const script = `import { supervise } from ${JSON.stringify(supervise)};
    process.exitCode = await supervise({ command: process.execPath, args: ["program.cjs"], cwd: process.cwd(), env: process.env }, ${pauseMs});`;
  return spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function codeOf(child: ReturnType<typeof start>): Promise<number | null> {
  const [code] = (await once(child, "exit")) as [number | null];
  return code;
}

function countRuns(): number {
  return readFileSync(join(folder, "runs"), "utf8").trim().split("\n").length;
}

describe("a supervised program", () => {
  it("is not started again after a clean end", async () => {
    expect(await codeOf(start("process.exit(0)"))).toBe(0);
    expect(countRuns()).toBe(1);
  });

  it("is not started again for settings that are wrong", async () => {
    expect(await codeOf(start("process.exit(78)"))).toBe(78);
    expect(countRuns()).toBe(1);
  });

  it("is started again after a crash", async () => {
    expect(await codeOf(start(`if (runs < 3) process.kill(process.pid, "SIGKILL")`))).toBe(0);
    expect(countRuns()).toBe(3);
  });

  it("is given up when it crashes again and again right after its start", async () => {
    expect(await codeOf(start("process.exit(3)"))).toBe(3);
    expect(countRuns()).toBe(5);
  });

  it.each(["SIGINT", "SIGTERM"] as const)(
    "ends itself when the supervisor gets %s, which waits for it",
    async (signal) => {
      const child =
        start(`process.once("SIGTERM", () => setTimeout(() => { require("node:fs").writeFileSync("ended", ""); process.exit(0); }, 100));
      setInterval(() => undefined, 1000); console.log("ready");`);
      await once(createInterface(child.stdout), "line");
      child.kill(signal);
      expect(await codeOf(child)).toBe(0);
      expect(readFileSync(join(folder, "ended"), "utf8")).toBe("");
      expect(countRuns()).toBe(1);
    },
  );
});
