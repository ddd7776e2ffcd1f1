import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Lexicon, openLexicon } from "@plaza/language";

/** Where the lexicon lies in the source tree; a bundled server says where it put it. */
export const defaultLexiconFolder = (): string => fileURLToPath(new URL("../../../language/lexicon/", import.meta.url));

/** The lexicon of a folder. One that is missing or damaged translates less or nothing, and says so. */
export const openLexiconFolder = (folder: string): Lexicon =>
  openLexicon((name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : null;
  });
