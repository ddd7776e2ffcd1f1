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
  return failure("the journeys in a browser", browser.reason);
}

function failure(name: string, reason: string): Count {
  return { passed: 0, failed: [{ name, reason }], skipped: [] };
}

/** Says what was skipped and, last, what failed: the end of a long output is what its reader sees first. */
function report(counts: Count[]): void {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.flatMap((count) => count.failed);
  const skipped = counts.flatMap((count) => count.skipped);
  for (const { name, reason } of skipped) say(`skipped  ${name}: ${reason}`);
  for (const { name, reason } of failed) say(`FAILED  ${name}: ${firstLine(reason)}`);
  say(`${passed} passed, ${failed.length} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ""}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}

say("Generate and build");
if (ensureBuilt("build")) {
  const counts: Count[] = [{ passed: 1, failed: [], skipped: [] }];
  say("\nChecks");
  counts.push(runChecks());
  say("\nTests of packages and apps");
  counts.push(runVitest(["--project", `!${journeys}`]));
  say("\nJourneys in a browser");
  counts.push(await runJourneys());
  report(counts);
} else {
  // Nothing of the rest can run without what a build makes.
  report([failure("the build", "see above")]);
}
