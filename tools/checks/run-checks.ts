import { listChecks } from "./all-checks.ts";
import type { Check } from "./check.ts";

export type Count = {
  passed: number;
  /** What failed, each under its name. */
  failed: { name: string; reason: string }[];
  skipped: { name: string; reason: string }[];
};

/** Runs one after the other and says how each went. */
export function runChecks(checks: Check[] = listChecks()): Count {
  const failed = checks.flatMap((check) => {
    const problem = problemOf(check);
    return problem === null ? [] : [{ name: check.name, reason: problem }];
  });
  return { passed: checks.length - failed.length, failed, skipped: [] };
}

function problemOf({ name, run }: Check): string | null {
  const started = performance.now();
  const problem = attempt(run);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${problem === null ? "passed" : "FAILED"}  ${name} (${seconds} s)\n`);
  if (problem !== null) process.stdout.write(`${problem.replaceAll(/^/gm, "    ")}\n`);
  return problem;
}

function attempt(run: Check["run"]): string | null {
  try {
    return run();
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}
