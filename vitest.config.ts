import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const packages = readdirSync(`${root}packages`).map((name) => `packages/${name}`);
const folders = [...packages, "apps/server", "apps/web", "tools", "e2e"].filter((folder) => existsSync(root + folder));

/** These ask for databases; the server is held for the whole run. */
const withDatabase = new Set(["packages/database", "apps/server"]);

/** A page of a cold browser on a busy machine. */
const journeyTimeoutMs = 60_000;

export default defineConfig({ test: { projects: folders.map(projectOf) } });

function projectOf(folder: string): TestProjectConfiguration {
  const isJourney = folder === "e2e";
  const own = `${root}${folder}/vitest.config.ts`;
  return {
    // A workspace that needs plugins brings them; what is asked of every test stands here.
    extends: existsSync(own) ? own : false,
    test: {
      name: folder,
      root: root + folder,
      include: ["**/*.test.{ts,tsx}"],
      exclude: ["**/node_modules/**", "**/build/**", "**/generated/**"],
      execArgv: ["--disable-warning=ExperimentalWarning"],
      setupFiles: [`${root}tools/testing/quiet-console.ts`],
      globalSetup: withDatabase.has(folder) ? [`${root}packages/database/src/test-run.ts`] : [],
      testTimeout: isJourney ? journeyTimeoutMs : 15_000,
      hookTimeout: journeyTimeoutMs,
      fileParallelism: !isJourney,
    },
  };
}
