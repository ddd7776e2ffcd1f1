import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import babel from "@rolldown/plugin-babel";
import { defineConfig } from "vitest/config";

process.env["LINGUI_CONFIG"] ??= `${import.meta.dirname}/lingui.config.ts`;
process.env["LINGUI_SUPPRESS_BABEL_WARNING"] = "1";

export default defineConfig({
  plugins: [
    babel({ presets: [linguiTransformerBabelPreset()] }),
    lingui({ failOnMissing: true, failOnCompileError: true }),
  ],
  test: {
    include: ["app/**/*.test.{ts,tsx}"],
    setupFiles: ["app/test/quiet-console.ts"],
    css: { modules: { classNameStrategy: "non-scoped" } },
  },
});
