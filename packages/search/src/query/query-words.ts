import { foldWord, wordsOf } from "@plaza/language";

/** One word of a query as typed; offsets into the query. */
export type QueryWord = {
  written: string;
  surface: string;
  start: number;
  end: number;
  /** Nothing follows it: its writer may not be done. */
  isUnfinished: boolean;
};

export type ParsedQuery = {
  words: QueryWord[];
  /** Texts in quotation marks: their words must stand together. Their words are in `words` too. */
  phrases: string[];
  /** Words and phrases behind a minus sign: no hit may hold them. */
  excluded: string[];
};

/** A pasted page is searched by its first words; more cost time and tell nothing new. */
const wordsMax = 32;

const quoted =
  /(?<=^|\s)(?<minus>-?)["\u201c\u201d\u00ab](?<phrase>[^"\u201c\u201d\u00ab\u00bb]{1,200})["\u201c\u201d\u00bb]/gu;
const minusWord = /(?<=^|\s)-(?<word>[\p{L}\p{N}][^\s"]{0,99})/gu;

const blank = (found: string): string => " ".repeat(found.length);

/** Takes a query apart: phrases, exclusions, words. Everything else in it is punctuation. */
export const parseQuery = (text: string): ParsedQuery => {
  const phrases: string[] = [];
  const excluded: string[] = [];
  for (const { groups } of text.matchAll(quoted))
    (groups?.["minus"] === "-" ? excluded : phrases).push(groups?.["phrase"] ?? "");
  for (const { groups } of text.replace(quoted, blank).matchAll(minusWord)) excluded.push(groups?.["word"] ?? "");
  // Same length, so that offsets still hold.
  const wanted = text
    .replace(quoted, (found) => (found.startsWith("-") ? blank(found) : found))
    .replace(minusWord, blank);
  return { words: wordsIn(wanted), phrases, excluded };
};

const wordsIn = (text: string): QueryWord[] => {
  const words: QueryWord[] = [];
  const seen = new Set<string>();
  for (const { text: written, start, end } of wordsOf(text)) {
    const surface = foldWord(written);
    if (surface === "" || seen.has(surface)) continue;
    seen.add(surface);
    words.push({ written, surface, start, end, isUnfinished: end === text.length });
    if (words.length === wordsMax) break;
  }
  return words;
};
