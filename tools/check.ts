import { ensureBuilt } from "./building/ensure-built.ts";
import { runChecks } from "./checks/run-checks.ts";

if (ensureBuilt("generate")) {
  const { passed, failed } = runChecks();
  process.stdout.write(`${passed} passed, ${failed.length} failed\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} else process.exitCode = 1;
