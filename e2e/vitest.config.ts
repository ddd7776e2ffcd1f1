import { defineConfig } from "vitest/config";

/** Beside what is asked of every test: one running Plaza for all journeys. */
export default defineConfig({ test: { globalSetup: ["./src/global-setup.ts"] } });
