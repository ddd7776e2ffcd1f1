import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findForbiddenImports } from "./checks/arrows.ts";
import { listWorkspaces, root } from "./project.ts";

const { forbidden } = createRequire(import.meta.url)("../dependency-rules.cjs") as { forbidden: { name: string }[] };

const server = "apps/server/src";
const web = "apps/web/app";

/** For each rule a file that breaks it and what that file says; `./` is below the planted tree. */
const plants: Record<string, [file: string, text: string]> = {
  "no-cycles": [`${web}/lib/one.ts`, `import "./two.ts"; export {};`],
  resolvable: [`${web}/lib/lost.ts`, `import "./nowhere.ts";`],
  "types-import-nothing": ["packages/types/src/reach.ts", `import "../../language/src/index.ts";`],
  "language-imports-nothing": ["packages/language/src/reach.ts", `import "../../types/src/index.ts";`],
  "search-imports-language-and-types": ["packages/search/src/reach.ts", `import "../../database/src/client.ts";`],
  "database-imports-types": ["packages/database/src/reach.ts", `import "../../search/src/index.ts";`],
  "packages-are-not-imported-by-path": [`${server}/http/reach.ts`, `import "../../../../packages/types/src/index.ts";`],
  "web-takes-only-types-from-server": [`${web}/lib/reach.ts`, `import "../../../server/src/app-router.ts";`],
  "web-never-sees-the-database": [
    `${web}/lib/rows.ts`,
    `import type {} from "../../../../packages/database/src/client.ts";`,
  ],
  "web-features-do-not-import-features": [`${web}/features/a/reach.ts`, `import "../b/index.ts";`],
  "web-features-do-not-import-pages": [`${web}/features/a/page.ts`, `import "../../pages/page.ts";`],
  "web-ui-and-lib-import-no-feature": [`${web}/ui/reach.ts`, `import "../features/b/index.ts";`],
  "features-meet-through-their-index": [`${server}/features/a/reach.ts`, `import "../b/inside.ts";`],
  "features-know-nothing-above-them": [`${server}/features/a/up.ts`, `import "../../app-router.ts";`],
  "only-routers-know-trpc": [`${server}/features/a/ask.ts`, `import "../../trpc/trpc.ts";`],
  "policies-are-pure": [`${server}/features/a/a.policy.ts`, `import "node:fs";`],
  "platform-knows-no-feature": [`${server}/platform/reach.ts`, `import "../features/b/index.ts";`],
  "adapters-import-platform": [`${server}/adapters/reach.ts`, `import "../http/app.ts";`],
  "nothing-imports-an-entry": [`${server}/http/again.ts`, `import "../main.ts";`],
  "journeys-use-the-running-product": ["e2e/reach.ts", `import "../apps/server/src/app-router.ts";`],
  "figures-use-the-product-and-its-engine": ["bench/reach.ts", `import "../packages/database/src/client.ts";`],
  "tools-stand-alone": ["tools/reach.ts", `import "../apps/server/src/app-router.ts";`],
};

/** Innocent files that the plants reach for. */
const targets: [file: string, text: string][] = [
  ...["types", "language", "search"].map((name): [string, string] => [
    `packages/${name}/src/index.ts`,
    "export const n = 1;",
  ]),
  ["packages/database/src/client.ts", "export const n = 1;"],
  [`${server}/app-router.ts`, `import "./features/a/a.router.ts";`],
  [`${server}/main.ts`, `import "./http/app.ts";`],
  [`${server}/http/app.ts`, "export const n = 1;"],
  [`${server}/trpc/trpc.ts`, "export const n = 1;"],
  [`${server}/features/a/a.router.ts`, `import "../../trpc/trpc.ts"; import "../b/index.ts";`],
  [`${server}/features/b/index.ts`, `export * from "./inside.ts";`],
  [`${server}/features/b/inside.ts`, "export const n = 1;"],
  [`${web}/features/b/index.ts`, `import type {} from "../../../../server/src/app-router.ts";`],
  [`${web}/pages/page.ts`, `import "../features/b/index.ts";`],
  [`${web}/lib/two.ts`, "export const n = 1;"],
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plaza-arrows-"));
  symlinkSync(`${root}tsconfig.base.json`, join(folder, "tsconfig.base.json"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: [file: string, text: string][]): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
}

function cruise(): string[] {
  return findForbiddenImports(
    readdirSync(folder).filter((name) => !name.includes(".")),
    folder,
  );
}

describe("the arrows", () => {
  it("let innocent files through", () => {
    write(targets);
    expect(cruise()).toEqual([]);
  });

  it("each stop the file that breaks them", () => {
    write(targets);
    write([[`${web}/lib/two.ts`, `import "./one.ts"; export {};`]]);
    write(Object.values(plants));
    const found = cruise();
    const silent = Object.entries(plants).filter(
      ([name, [file]]) => !found.some((line) => line.startsWith(`${name}: `) && line.includes(file)),
    );
    expect(silent).toEqual([]);
  });

  it("are all shown to fire", () => {
    expect(Object.keys(plants).toSorted()).toEqual(forbidden.map(({ name }) => name).toSorted());
  });
});

const filesMax = 25;
const generated = new Set([
  "node_modules",
  "build",
  "generated",
  ".turbo",
  ".react-router",
  "migrations",
  "starter",
  "results",
]);

function* walk(path: string): Generator<{ folder: string; files: string[] }> {
  const entries = readdirSync(root + path, { withFileTypes: true });
  yield { folder: path, files: entries.filter((entry) => entry.isFile()).map(({ name }) => name) };
  for (const entry of entries)
    if (entry.isDirectory() && !generated.has(entry.name)) yield* walk(`${path}/${entry.name}`);
}

const folders = [...listWorkspaces(), "tools"].flatMap((path) => [...walk(path)]);

describe("the tree", () => {
  it(`has no folder of more than ${filesMax} files`, () => {
    // A test or a style sheet lies beside its file and is no further thing to find one's way among.
    const sizes = folders.map(
      ({ folder: path, files }) =>
        [path, files.filter((name) => !/\.(test\.tsx?|module\.css)$/.test(name)).length] as const,
    );
    expect(sizes.filter(([, count]) => count > filesMax)).toEqual([]);
  });

  it("has no file named for nothing in particular", () => {
    const vague = /(^|[-.])(utils?|helpers?|common|misc|managers?|services?|handlers?|temp|new|v2)([-.]|$)/;
    const named = folders.flatMap(({ folder: path, files }) => files.map((name) => `${path}/${name}`));
    expect(named.filter((path) => vague.test(path.split("/").at(-1) ?? ""))).toEqual([]);
  });
});

/** Features without a door of their own or without rules of who may do what, and why. */
const exceptions: Record<string, { door?: string; router?: string; policy?: string }> = {
  audit: { router: "written by others; read by staff later", policy: "append-only: the database holds the rule" },
  demo: { router: "loaded at start", policy: "in demo mode alone, and asked at the door" },
  follows: { policy: "of oneself alone; what may be followed is what its own feature shows" },
  licences: { router: "shown as part of resources", policy: "facts, the same for everybody" },
  mail: { router: "sent by a worker; the outbox of a demo is read through accounts" },
  "member-home": { door: "a page of its own", policy: "of oneself alone; what is shown comes through other features" },
  operations: { router: "reached from the command line", policy: "whoever reaches the machine may" },
  places: { policy: "a vocabulary, public" },
  privacy: { door: "a page of its own", policy: "of oneself alone" },
  "search-insight": { router: "reached from the command line" },
  search: { policy: "authorises nothing: hits are read again through their own feature" },
  topics: { policy: "a vocabulary, public" },
};

describe("each feature of the server", () => {
  const features = existsSync(`${root}${server}/features`) ? readdirSync(`${root}${server}/features`) : [];

  it.each(features)("%s has a door, a router and a policy, or a reason", (feature) => {
    const files = readdirSync(`${root}${server}/features/${feature}`, { recursive: true, encoding: "utf8" });
    const has = (role: string) => files.some((name) => name.endsWith(`.${role}.ts`));
    const excused = exceptions[feature];
    expect({ index: files.includes("index.ts"), router: has("router"), policy: has("policy") }).toEqual({
      index: excused?.door === undefined,
      router: excused?.router === undefined,
      policy: excused?.policy === undefined,
    });
  });

  it.each(features)("%s is tested", (feature) => {
    const files = readdirSync(`${root}${server}/features/${feature}`, { recursive: true, encoding: "utf8" });
    expect(files.some((name) => name.endsWith(".test.ts"))).toBe(true);
  });

  it("is known to the application's router when it has one", () => {
    const appRouter = readFileSync(`${root}${server}/app-router.ts`, "utf8");
    const routers = features.flatMap((feature) =>
      readdirSync(`${root}${server}/features/${feature}`).filter((name) => name.endsWith(".router.ts")),
    );
    expect(routers.filter((name) => !appRouter.includes(name))).toEqual([]);
  });
});
