import type { Token } from "../analyse.ts";
import { LexiconTables } from "./tables.ts";
import { translateWith } from "./translate.ts";
import type { Lexicon, ReadLexiconFile } from "./types.ts";

/** The same words are asked for every type of document, and again by the next reader. */
const translationsKeptMax = 1_000;

const kept = <Value>(make: (tokens: readonly Token[], from: string, to: string) => Value) => {
  const known = new Map<string, Value>();
  return (tokens: readonly Token[], from: string, to: string): Value => {
    const key = `${from}>${to} ${tokens.map(({ surface, isStop }) => (isStop ? `(${surface})` : surface)).join(" ")}`;
    const value = known.get(key) ?? make(tokens, from, to);
    if (known.size >= translationsKeptMax) known.clear();
    known.set(key, value);
    return value;
  };
};

/** A lexicon over its files; only the list of them is read at once, tables are read when first used. */
export const openLexicon = (read: ReadLexiconFile): Lexicon => {
  const tables = new LexiconTables(read);
  const pairs = Object.keys(tables.manifest.pairs).flatMap((pair) => {
    const [one = "", other = ""] = pair.split("-");
    return [`${one}>${other}`, `${other}>${one}`];
  });
  return {
    translate: kept((tokens, from, to) => translateWith(tables, tokens, { from, to })),
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
