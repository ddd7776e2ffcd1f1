import { lingui, linguiTransformerBabelPreset } from "@lingui/vite-plugin";
import { reactRouter } from "@react-router/dev/vite";
import babel from "@rolldown/plugin-babel";
import { defineConfig, type Rolldown } from "vite";

// Vite may be started from another folder; Lingui looks for its settings from the working one.
process.env["LINGUI_CONFIG"] ??= `${import.meta.dirname}/lingui.config.ts`;
process.env["LINGUI_SUPPRESS_BABEL_WARNING"] = "1";

type ModuleOf = (file: string) => { importers: readonly string[] } | null;

/** Every page loads what these three draw with. */
const firstModules = /[\\/]app[\\/](?:entry\.client|root|pages[\\/]locale-layout)\.tsx/;
/** Takes over the page when it is evaluated: in a chunk of others that would be before the page's own module is there. */
const entry = /[\\/]app[\\/]entry\.client\.tsx/;

const known = new Map<string, boolean>();
function isOfEveryPage(file: string, moduleOf: ModuleOf): boolean {
  const found = known.get(file);
  if (found !== undefined) return found;
  // Modules may import each other in a circle.
  known.set(file, false);
  const isNeeded =
    firstModules.test(file) || (moduleOf(file)?.importers ?? []).some((importer) => isOfEveryPage(importer, moduleOf));
  known.set(file, isNeeded);
  return isNeeded;
}

/** A chunk takes what its modules import along, unless one above it has it: the order is that of need. */
const chunks: Rolldown.CodeSplittingGroup[] = [
  {
    name: "framework",
    test: /node_modules[\\/](?:react|react-dom|react-router|scheduler|use-sync-external-store|@tanstack|@lingui)[\\/]/,
  },
  {
    debugName: "plaza",
    name: (file, context) =>
      !file.includes("node_modules") && !entry.test(file) && isOfEveryPage(file, (name) => context.getModuleInfo(name))
        ? "plaza"
        : null,
  },
  {
    name: "reading",
    test: /[\\/]app[\\/](?:ui|lib|features[\\/]follows)[\\/](?!forms?[\\/]|results|error-summary)/,
    minShareCount: 4,
  },
  { name: "library", test: /[\\/]app[\\/]features[\\/](?:places|resources|topics)[\\/]/, minShareCount: 4 },
  { name: "results", test: /[\\/]app[\\/]ui[\\/]results[\\/]/ },
  {
    name: "forms",
    test: /[\\/]app[\\/](?:lib[\\/]forms[\\/](?!form-words)|ui[\\/](?:form[\\/]|error-summary))/,
    minShareCount: 4,
  },
  // What pages of one area share.
  {
    debugName: "areas",
    name: (file) =>
      /[\\/]app[\\/]features[\\/](?!routing[\\/]ask-acts)([a-z-]+(?:[\\/]writing)?)[\\/]/
        .exec(file)?.[1]
        ?.replace(/\W/, "-") ?? null,
    minShareCount: 3,
  },
];

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
            codeSplitting: { groups: chunks },
          },
        },
      },
    },
  },
});
