import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Count } from "../checks/run-checks.ts";
import { bin, root } from "../project.ts";

/** Runs vitest for some of the projects and gives back what it counted. */
export function runVitest(args: string[], env: NodeJS.ProcessEnv = {}): Count {
  const folder = mkdtempSync(join(tmpdir(), "plaza-count-"));
  const file = join(folder, "count.json");
  try {
    const reporters = ["--reporter=dot", `--reporter=${root}tools/testing/count-reporter.ts`];
    const { status } = spawnSync(bin("vitest"), ["run", ...reporters, ...args], {
      cwd: root,
      env: { ...process.env, ...env, PLAZA_TEST_COUNT: file },
      stdio: "inherit",
    });
    return withExitCode(JSON.parse(readFileSync(file, "utf8")) as Count, status);
  } catch (cause) {
    process.stdout.write(`FAILED  vitest did not finish: ${cause instanceof Error ? cause.message : String(cause)}\n`);
    return { passed: 0, failed: 1, skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whatever vitest fails for beside tests, such as a global teardown, is a failure too. */
function withExitCode(count: Count, status: number | null): Count {
  return status === 0 || count.failed > 0 ? count : { ...count, failed: 1 };
}
