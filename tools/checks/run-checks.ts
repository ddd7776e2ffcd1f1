import { listChecks } from "./all-checks.ts";
import type { Check } from "./check.ts";

export type Count = { passed: number; failed: number; skipped: { name: string; reason: string }[] };

/** Runs one after the other and says how each went. */
export function runChecks(checks: Check[] = listChecks()): Count {
  const failures = checks.filter((check) => !isWell(check));
  return { passed: checks.length - failures.length, failed: failures.length, skipped: [] };
}

function isWell({ name, run }: Check): boolean {
  const started = performance.now();
  const problem = attempt(run);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${problem === null ? "passed" : "FAILED"}  ${name} (${seconds} s)\n`);
  if (problem !== null) process.stdout.write(`${problem.replaceAll(/^/gm, "    ")}\n`);
  return problem === null;
}

function attempt(run: Check["run"]): string | null {
  try {
    return run();
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
