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
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { passed: 0, failed: [{ name: "vitest did not finish", reason }], skipped: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whatever vitest fails for beside tests, such as a global teardown, is a failure too. */
function withExitCode(count: Count, status: number | null): Count {
  if (status === 0 || count.failed.length > 0) return count;
  return { ...count, failed: [{ name: "vitest", reason: `it ended with ${status ?? "a signal"}` }] };
}
