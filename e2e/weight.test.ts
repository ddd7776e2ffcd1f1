import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, it } from "vitest";
import { locales } from "@plaza/types/locales";

const web = fileURLToPath(new URL("../apps/web/", import.meta.url));
const client = join(web, "build/client");

/** Compressed, as sent. `npm run bench -- pages` sees the same in a browser, and judges the rest of a page. */
const scriptBytesMax = 150_000;

type Chunk = { file: string; imports?: string[]; dynamicImports?: string[]; isDynamicEntry?: boolean };
const manifest = JSON.parse(readFileSync(join(client, ".vite/manifest.json"), "utf8")) as Record<string, Chunk>;

const chunkNames = Object.keys(manifest);
const named = (start: string) => chunkNames.filter((name) => name.startsWith(start));

/** Of every page: what starts it, the frame, the list of routes. */
const ofEveryPage = [
  ...chunkNames.filter((name) => name.includes("entry.client")),
  ...named("app/root.tsx"),
  ...named("app/pages/locale-layout.tsx"),
];
const routeList = readdirSync(join(client, "assets")).filter((file) => /^manifest-\w+\.js$/.test(file));

function withImports(names: string[], seen = new Set<string>()): Set<string> {
  for (const name of names)
    if (!seen.has(name)) {
      seen.add(name);
      withImports(manifest[name]?.imports ?? [], seen);
    }
  return seen;
}

/** Parts of a page that are drawn later, as a member's home is: counted as well. */
const lateParts = (page: string): string[] =>
  named(`${page}?`)
    .concat(named(page))
    .flatMap((name) => manifest[name]?.dynamicImports ?? [])
    .filter((name) => /^app\/(?:pages|features)\/.*\.tsx$/.test(name));

const wordsOf = (source: string): string[] =>
  [...readFileSync(join(web, source), "utf8").matchAll(/loadWords\(([^)]*)\)/g)].flatMap(([, parts = ""]) =>
    [...parts.matchAll(/"([\w-]+)"/g)].map(([, part = ""]) => part),
  );

const sizes = new Map<string, number>();
function sizeOf(file: string): number {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  const size = brotliCompressSync(readFileSync(join(client, file)), { params }).length;
  sizes.set(file, size);
  return size;
}

function scriptBytes(page: string): number {
  const late = lateParts(page);
  const parts = [page, ...late].flatMap(wordsOf);
  const ofLocale = locales.map((locale) => {
    const words = ["", ...parts.map((part) => `${part}/`)].map((part) => `app/locales/${part}${locale}.po`);
    const chunks = withImports([...ofEveryPage, ...named(page), ...late, ...words]);
    const files = [...chunks].flatMap((name) => manifest[name]?.file ?? []).filter((file) => file.endsWith(".js"));
    return [...new Set([...files, ...routeList.map((file) => `assets/${file}`)])]
      .map(sizeOf)
      .reduce((sum, size) => sum + size, 0);
  });
  return Math.max(...ofLocale);
}

describe("the script of a page", () => {
  const pages = globSync("app/pages/**/*-page.tsx", { cwd: web }).filter((page) => named(page).length > 0);

  it("is found for every page", () => {
    expect(pages.length).toBeGreaterThan(50);
    expect(routeList).toHaveLength(1);
    // A page without the framework would say that the list of built files is read wrongly.
    expect(pages.filter((page) => scriptBytes(page) < 100_000)).toEqual([]);
  });

  it.each(pages)(`weighs at most ${scriptBytesMax} bytes, compressed, in any language: %s`, (page) => {
    expect(scriptBytes(page)).toBeLessThanOrEqual(scriptBytesMax);
  });
});
