import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The checkout, with a slash at the end. */
export const root = fileURLToPath(new URL("..", import.meta.url));

export function bin(name: string): string {
  return `${root}node_modules/.bin/${name}`;
}

/** Folders of all workspaces, below the root. */
export function listWorkspaces(): string[] {
  const nested = ["packages", "apps"].flatMap((parent) =>
    readdirSync(root + parent).map((name) => `${parent}/${name}`),
  );
  return [...nested, "e2e", "bench"].filter((folder) => existsSync(`${root}${folder}/package.json`));
}
