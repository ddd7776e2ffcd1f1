import type { MatchedWord } from "../../port.ts";
import type { QueryWord } from "../../query/query-words.ts";

/** One way to find a word: a term, or the terms of a phrase, and how much finding it counts as finding the word. */
export type Reading = { terms: readonly string[]; weight: number; as: MatchedWord | null };

/** One word of the query and every way to find it: a document needs any one of them. */
export type WordGroup = {
  word: QueryWord;
  /** The likeliest first. */
  readings: Reading[];
  /** Words to mark. */
  surfaces: string[];
  /** The spelling that was searched instead. */
  corrected: string | null;
  /** How the word goes on, where it was taken for unfinished. */
  completed: string | null;
};
