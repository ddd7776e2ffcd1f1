import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { listWorkspaces, root } from "../project.ts";

const stampFolder = `${root}node_modules/.cache/plaza`;

/** Written by a build, so no reason for one. */
const outputs = new Set(["node_modules", "build", "generated", ".turbo", ".react-router", "coverage"]);

/** The server runs from its sources, and the journeys and figures are no part of the product. */
const notBuilt = new Set(["apps/server", "e2e", "bench"]);

const targets = {
  generate: { folders: ["packages/database/prisma"], results: ["packages/database/src/generated/client.ts"] },
  build: {
    folders: listWorkspaces().filter((folder) => !notBuilt.has(folder)),
    results: ["packages/database/src/generated/client.ts", "apps/web/build/server/index.js"],
  },
} satisfies Record<string, { folders: string[]; results: string[] }>;
export type Target = keyof typeof targets;

/** Whether nothing has changed since `markBuilt`, by names, sizes and times: a hundredth of what asking turbo costs. */
export function isBuilt(target: Target): boolean {
  const file = `${stampFolder}/${target}`;
  const hasResults = targets[target].results.every((path) => existsSync(root + path));
  return hasResults && existsSync(file) && readFileSync(file, "utf8") === stampOf(target);
}

export function markBuilt(target: Target): void {
  mkdirSync(stampFolder, { recursive: true });
  writeFileSync(`${stampFolder}/${target}`, stampOf(target));
}

function stampOf(target: Target): string {
  const hash = createHash("sha256");
  for (const path of ["package-lock.json", "tsconfig.base.json", "turbo.json"]) hash.update(describe(path));
  for (const folder of targets[target].folders) addFolder(folder, (line) => hash.update(line));
  return hash.digest("hex");
}

function addFolder(folder: string, add: (line: string) => void): void {
  for (const entry of readdirSync(root + folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory() && !outputs.has(entry.name)) addFolder(path, add);
    else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) add(describe(path));
  }
}

function describe(path: string): string {
  const found = statSync(root + path, { throwIfNoEntry: false });
  return `${path} ${found?.size} ${found?.mtimeMs}\n`;
}
