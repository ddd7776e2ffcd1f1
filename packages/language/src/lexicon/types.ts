import type { Token } from "../analyse.ts";

/** One way to say a part of a query in another language. */
export type Translation = {
  /** As written, for showing. */
  text: string;
  /** Analysed terms of the target language: one for a word, several for a phrase. */
  terms: string[];
  /** 0..1 */
  probability: number;
};

/** Token positions of the analysed query (stop words counted), `to` not included. */
export type TranslatedPart = { from: number; to: number; written: string; translations: Translation[] };

export type Lexicon = {
  /**
   * Phrases of the glossary first, then common words and other phrases, then word by word; parts do not overlap and stand in order;
   * likeliest translation first. Pairs that are not in `pairs` go through English.
   */
  translate(tokens: readonly Token[], from: string, to: string): TranslatedPart[];
  /** Words of a language as they are written, those of the glossary first; empty when it has none. */
  spellings(language: string): readonly string[];
  /** Pairs with a table of their own, as "es>en". */
  pairs(): readonly string[];
  /** What could not be read, in words; empty when all is well. */
  problems(): readonly string[];
};

/** Bytes of a file of the lexicon folder, null when it is missing. */
export type ReadLexiconFile = (name: string) => Uint8Array | null;
