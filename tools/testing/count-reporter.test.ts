import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Count } from "../checks/run-checks.ts";
import { bin, root } from "../project.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plaza-reporter-"));
  symlinkSync(`${root}node_modules`, join(folder, "node_modules"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the reporter counts in a run of one file. */
function countOf(text: string): Count {
  writeFileSync(join(folder, "one.test.ts"), `import { afterAll, describe, expect, it } from "vitest";\n${text}\n`);
  const file = join(folder, "count.json");
  spawnSync(bin("vitest"), ["run", "--root", folder, `--reporter=${root}tools/testing/count-reporter.ts`], {
    cwd: folder,
    env: { ...process.env, PLAZA_TEST_COUNT: file },
    stdio: "ignore",
  });
  return JSON.parse(readFileSync(file, "utf8")) as Count;
}

describe("counting tests", () => {
  it("counts what passed, what failed and why the rest was skipped", () => {
    const count = countOf(`it("passes", () => undefined);
      it("fails", () => expect(1).toBe(2));
      it.skipIf(true)("names its reason (skipped: X is not set)", () => undefined);
      it("notes its reason", (test) => test.skip("no network"));`);
    expect(count).toEqual({
      passed: 1,
      failed: [{ name: "one.test.ts > fails", reason: "expected 1 to be 2 // Object.is equality" }],
      skipped: [
        { name: "names its reason (skipped: X is not set)", reason: "X is not set" },
        { name: "notes its reason", reason: "no network" },
      ],
    });
  });

  it("counts a file that cannot be loaded as a failure", () => {
    const count = countOf(`import "./nowhere.ts";`);
    expect(count).toMatchObject({ passed: 0, failed: [{ name: "one.test.ts" }], skipped: [] });
  });

  it("counts a hook that fails and a rejection that nobody handles", () => {
    const hook = countOf(
      `describe("some", () => { afterAll(() => { throw new Error("late"); }); it("passes", () => undefined); });`,
    );
    expect(hook).toMatchObject({ passed: 1, failed: [{ name: "some", reason: "late" }] });
    const rejection = countOf(`it("passes", () => void Promise.reject(new Error("lost")));`);
    expect(rejection).toMatchObject({ passed: 1, failed: [{ name: "outside the tests", reason: "lost" }] });
  });
});
