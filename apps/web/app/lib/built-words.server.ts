import { builtFiles } from "./built-files.server.ts";
import type { Locale } from "./locales.ts";

/** Scripts that hold a page's words, those of every page first. The router does not know that the page needs them. */
export function builtWordsPaths(locale: Locale, parts: string[]): string[] {
  const catalogues = [locale, ...parts.map((part) => `${part}/${locale}`)];
  return catalogues.flatMap((name) => {
    const chunk = builtFiles[`app/locales/${name}.po`];
    return chunk ? [`/${chunk.file}`] : [];
  });
}
