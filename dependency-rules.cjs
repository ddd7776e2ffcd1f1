// The arrows of docs/architecture.md. tools/architecture.test.ts plants a violation of each and sees it fire.
const server = "^apps/server/src";
const web = "^apps/web/app";
const workspaces = "^(packages|apps|e2e|bench)/";

const rule = (name, from, to) => ({ name, severity: "error", from, to });

module.exports = {
  forbidden: [
    rule("no-cycles", {}, { circular: true }),
    rule("resolvable", {}, { couldNotResolve: true, pathNot: "(^|/)\\+types/|^virtual:" }),

    rule("types-import-nothing", { path: "^packages/types/" }, { path: workspaces, pathNot: "^packages/types/" }),
    rule(
      "language-imports-nothing",
      { path: "^packages/language/" },
      { path: workspaces, pathNot: "^packages/language/" },
    ),
    rule(
      "search-imports-language-and-types",
      { path: "^packages/search/" },
      { path: workspaces, pathNot: "^packages/(search|language|types)/" },
    ),
    rule(
      "database-imports-types",
      { path: "^packages/database/" },
      { path: workspaces, pathNot: "^packages/(database|types)/" },
    ),
    rule(
      "packages-are-not-imported-by-path",
      { path: "^(apps|e2e|bench)/" },
      { path: "^packages/", dependencyTypesNot: ["aliased-workspace"] },
    ),

    rule(
      "web-takes-only-types-from-server",
      { path: "^apps/web/" },
      { path: "^apps/server/", dependencyTypesNot: ["type-only"] },
    ),
    rule("web-never-sees-the-database", { path: "^apps/web/" }, { path: "^packages/database/" }),
    rule(
      "web-features-do-not-import-features",
      { path: `${web}/features/([^/]+)/` },
      { path: `${web}/features/`, pathNot: `${web}/features/$1/` },
    ),
    rule("web-features-do-not-import-pages", { path: `${web}/(features|ui|lib)/` }, { path: `${web}/pages/` }),
    rule("web-ui-and-lib-import-no-feature", { path: `${web}/(ui|lib)/` }, { path: `${web}/features/` }),

    rule(
      "features-meet-through-their-index",
      { path: `${server}/features/([^/]+)/` },
      { path: `${server}/features/[^/]+/`, pathNot: `${server}/features/($1/|[^/]+/index\\.ts$)` },
    ),
    rule(
      "features-know-nothing-above-them",
      { path: `${server}/features/`, pathNot: "\\.test\\.ts$" },
      { path: server, pathNot: `${server}/(features|platform|trpc)/` },
    ),
    rule(
      "only-routers-know-trpc",
      { path: `${server}/features/`, pathNot: "\\.(router|test)\\.ts$" },
      { path: `node_modules/@trpc/|${server}/trpc/` },
    ),
    rule(
      "policies-are-pure",
      { path: "\\.policy\\.ts$" },
      { path: ".", pathNot: "^packages/types/|\\.policy\\.ts$", dependencyTypesNot: ["type-only"] },
    ),
    rule(
      "platform-knows-no-feature",
      { path: `${server}/platform/` },
      { path: server, pathNot: `${server}/(platform/|config\\.ts$)` },
    ),
    rule(
      "adapters-import-platform",
      { path: `${server}/adapters/` },
      { path: server, pathNot: `${server}/((adapters|platform)/|config\\.ts$)` },
    ),
    rule("nothing-imports-an-entry", { path: server }, { path: `${server}/(cli/)?main\\.ts$` }),

    rule(
      "journeys-use-the-running-product",
      { path: "^e2e/" },
      { path: "^(apps|bench)/|^packages/(database|language|search)/" },
    ),
    // Policies are pure: a replay can use the product's own, and must not copy it.
    rule(
      "figures-use-the-product-and-its-engine",
      { path: "^bench/" },
      { path: "^apps/|^packages/database/", pathNot: "\\.policy\\.ts$" },
    ),
    rule("tools-stand-alone", { path: "^tools/" }, { path: workspaces }),
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(generated|build|\\.react-router)/|^packages/database/starter/" },
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["types", "import", "default"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".d.ts"],
    },
  },
};
