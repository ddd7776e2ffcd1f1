import { readFileSync } from "node:fs";

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; css?: string[] };
type Manifest = Record<string, Chunk>;

/** Beside the built server; while developing there is none, and nothing to name in the head of a page. */
export const builtFiles: Manifest = import.meta.env.PROD
  ? (JSON.parse(readFileSync(new URL("../client/.vite/manifest.json", import.meta.url), "utf8")) as Manifest)
  : {};
