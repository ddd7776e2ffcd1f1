import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import babel from "@rolldown/plugin-babel";
import { defineConfig } from "vite";

// Vite may be started from another folder; Lingui looks for its settings from the working one.
process.env["LINGUI_CONFIG"] ??= `${import.meta.dirname}/lingui.config.ts`;
process.env["LINGUI_SUPPRESS_BABEL_WARNING"] = "1";

/** Readers without an account meet neither what forms need nor what people and networks share. */
const ofForms =
  /[\\/]app[\\/](?:lib[\\/](?:form-(?!problem)|sent-form|reasons)|ui[\\/](?:form[\\/](?!field-frame)|error-summary))/;
const ofPeople = /[\\/]app[\\/]features[\\/](?!follows|places|resources|search|topics)/;
const isOfEveryPage = (file: string): boolean =>
  /[\\/]app[\\/](?:lib|ui|features)[\\/]/.test(file) && !ofForms.test(file) && !ofPeople.test(file);

export default defineConfig({
  plugins: [
    reactRouter(),
    babel({ presets: [linguiTransformerBabelPreset()] }),
    lingui({ failOnMissing: true, failOnCompileError: true }),
  ],
  // Found late, one of these would cost a reload on the first visit in development.
  optimizeDeps: {
    include: [
      "react",
      "react-dom/client",
      "react/jsx-dev-runtime",
      "react-router",
      "react-router/dom",
      "@lingui/core",
      "@lingui/react",
      "@tanstack/react-query",
      "@trpc/client",
      "@trpc/tanstack-react-query",
    ],
  },
  // The list of built files tells the server where the words of each language are.
  build: { target: "es2022", manifest: true },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // Its package does not say so: without this every page brings a WebSocket client along.
          treeshake: { moduleSideEffects: [{ test: /node_modules[\\/]@trpc[\\/]client[\\/]/, sideEffects: false }] },
          output: {
            // Needed by all pages, and by four or more: a few larger files pack better than twenty small ones.
            codeSplitting: {
              groups: [
                {
                  name: "framework",
                  test: /node_modules[\\/](?:react|react-dom|react-router|scheduler|use-sync-external-store|@tanstack|@trpc|@lingui)[\\/]/,
                },
                { name: "plaza", test: isOfEveryPage, minShareCount: 4 },
                { name: "forms", test: ofForms },
                { name: "people", test: ofPeople, minShareCount: 4 },
              ],
            },
          },
        },
      },
    },
  },
});
