import { findBrowser } from "./browser/find-browser.ts";
import { ensureBuilt } from "./building/ensure-built.ts";
import { type Count, runChecks } from "./checks/run-checks.ts";
import { runVitest } from "./testing/run-vitest.ts";

const journeys = "e2e";

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function runJourneys(): Promise<Count> {
  const browser = await findBrowser();
  if (browser.path !== null) return runVitest(["--project", journeys], { PLAZA_CHROMIUM: browser.path });
  say(`FAILED  the journeys in a browser: ${browser.reason}`);
  return { passed: 0, failed: 1, skipped: [] };
}

function report(counts: Count[]): number {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const skipped = counts.flatMap((count) => count.skipped);
  for (const { name, reason } of skipped) say(`skipped  ${name}: ${reason}`);
  say(`${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
  return failed;
}

say("Generate and build");
if (ensureBuilt("build")) {
  const counts: Count[] = [{ passed: 1, failed: 0, skipped: [] }];
  say("\nChecks");
  counts.push(runChecks());
  say("\nTests of packages and apps");
  counts.push(runVitest(["--project", `!${journeys}`]));
  say("\nJourneys in a browser");
  counts.push(await runJourneys());
  process.exitCode = report(counts) === 0 ? 0 : 1;
} else {
  // Nothing of the rest can run without what a build makes.
  process.exitCode = report([{ passed: 0, failed: 1, skipped: [] }]) === 0 ? 0 : 1;
}
