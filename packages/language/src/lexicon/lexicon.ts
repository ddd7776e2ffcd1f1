import { LexiconTables } from "./tables.ts";
import { translateWith } from "./translate.ts";
import type { Lexicon, ReadLexiconFile } from "./types.ts";

/** A lexicon over its files; only the list of them is read at once, tables are read when first used. */
export const openLexicon = (read: ReadLexiconFile): Lexicon => {
  const tables = new LexiconTables(read);
  const pairs = Object.keys(tables.manifest.pairs).flatMap((pair) => {
    const [one = "", other = ""] = pair.split("-");
    return [`${one}>${other}`, `${other}>${one}`];
  });
  return {
    translate(tokens, from, to) {
      return translateWith(tables, tokens, { from, to });
    },
    spellings(language) {
      return tables.spellings(language);
    },
    pairs() {
      return pairs;
    },
    problems() {
      return tables.problems;
    },
  };
};
