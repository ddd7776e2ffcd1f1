import { readFileSync } from "node:fs";
import type { Locale } from "./locales.ts";

type Manifest = Record<string, { file: string }>;

// Beside the built server; while developing there is none, and nothing to preload.
const manifest: Manifest = import.meta.env.PROD
  ? (JSON.parse(readFileSync(new URL("../client/.vite/manifest.json", import.meta.url), "utf8")) as Manifest)
  : {};

/** Address of the script that holds a locale's words. The router does not know that every page needs it. */
export function builtWordsPath(locale: Locale): string | null {
  const chunk = manifest[`app/locales/${locale}.po`];
  return chunk ? `/${chunk.file}` : null;
}
