import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, matchesGlob, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { parts } from "../../lingui.config.ts";

const web = new URL("../../", import.meta.url).pathname;

const importPattern = /^(?:import (?!type)[^"]*?|\} from )"(\.[^"]+)"|import\("(\.[^"]+)"\)/gm;
const sourceOf = (file: string): string => readFileSync(file, "utf8");

/** A module and all that it draws with. */
function reached(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, plain, lazy] of sourceOf(file).matchAll(importPattern)) {
    const imported = join(dirname(file), plain ?? lazy ?? "");
    if (/\.tsx?$/.test(imported) && existsSync(imported)) reached(imported, seen);
  }
  return seen;
}

const hasWords = (file: string): boolean => /@lingui\/(?:core|react)\/macro/.test(sourceOf(file));

/** None for what comes with every page; several for lines that pages of several areas draw. */
const partsOf = (file: string): string[] => {
  const path = relative(web, file);
  return Object.entries(parts)
    .filter(([, paths]) => paths.some((part) => path.startsWith(`${part}/`) || matchesGlob(path, part)))
    .map(([part]) => part);
};

const loadedBy = (source: string): string[] =>
  [...source.matchAll(/loadWords\(([^)]*)\)/g)].flatMap(([, names = ""]) =>
    [...names.matchAll(/"([\w-]+)"/g)].map(([, name = ""]) => name),
  );

describe("a page", () => {
  const pages = globSync(`${web}app/pages/**/*-page.tsx`);

  it("is found", () => {
    expect(pages.length).toBeGreaterThan(20);
  });

  it.each(pages.map((page) => relative(web, page)))("loads the words of all that it draws: %s", (page) => {
    const files = [...reached(join(web, page))];
    const loaded = files.flatMap((file) => loadedBy(sourceOf(file)));
    const lacks = (of: string[]) => of.length > 0 && !of.some((part) => loaded.includes(part));
    const wordless = files.filter((file) => hasWords(file) && lacks(partsOf(file)));
    expect(wordless.map((file) => `${relative(web, file)}: ${partsOf(file).join(" or ")}`)).toEqual([]);
  });
});
