import { writeFileSync } from "node:fs";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { Count } from "../checks/run-checks.ts";

/** Writes what `npm test` adds up, to the file named by PLAZA_TEST_COUNT: what passed, what failed and what was skipped, and why. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const file = process.env["PLAZA_TEST_COUNT"];
    if (file === undefined) return;
    const count: Count = { passed: 0, failed: failures("outside the tests", errors), skipped: [] };
    for (const module of modules) addModule(count, module);
    writeFileSync(file, JSON.stringify(count));
  }
}

function addModule(count: Count, module: TestModule): void {
  // A file that cannot be loaded has no tests, and must not pass for that; the same goes for a hook that fails.
  count.failed.push(...failures(module.relativeModuleId, module.errors()));
  for (const suite of module.children.allSuites()) count.failed.push(...failures(suite.fullName, suite.errors()));
  for (const test of module.children.allTests()) addTest(count, test, module.relativeModuleId);
}

function addTest(count: Count, test: TestCase, file: string): void {
  const result = test.result();
  if (result.state === "passed") count.passed += 1;
  else if (result.state === "skipped")
    count.skipped.push({ name: test.fullName, reason: result.note ?? reasonIn(test.fullName) });
  else count.failed.push({ name: `${file} > ${test.fullName}`, reason: reasonOf(result.errors?.[0]) });
}

function failures(name: string, errors: readonly unknown[]): Count["failed"] {
  return errors.map((error) => ({ name, reason: reasonOf(error) }));
}

function reasonOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}

/** A test that is skipped before it starts has its reason in its name, such as "… (skipped: PLAZA_X is not set)". */
function reasonIn(name: string): string {
  return /skipped: ([^)]+)/.exec(name)?.[1] ?? "no reason is given";
}
