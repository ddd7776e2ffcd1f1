import { defineConfig } from "vitest/config";

/** A page of a cold browser on a busy machine. */
const journeyTimeoutMs = 60_000;

export default defineConfig({
  test: {
    name: "e2e",
    include: ["*.test.ts"],
    execArgv: ["--disable-warning=ExperimentalWarning"],
    setupFiles: ["../tools/vitest/quiet-console.ts"],
    globalSetup: ["./src/global-setup.ts"],
    testTimeout: journeyTimeoutMs,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
