import { analyse } from "../analyse.ts";
import { wordsOf } from "../segment.ts";
import { type Entry, type EntryMatch, isRecord, readEntries } from "./entry-lines.ts";
import { phraseKey } from "./phrases.ts";

/** A word or short phrase in its usual form. */
type CommonVariant = {
  text: string;
  /** Forms of other stems, read and not written: "réduit" of "réduire". */
  forms: readonly string[];
  /** Other words of the same stem: "assurance" beside "assurer". */
  except: readonly string[];
};

export type CommonEntry = Entry<CommonVariant>;
type CommonMatch = EntryMatch<CommonVariant> & { except: readonly string[] };

const textsIn = (value: unknown, where: string): string[] => {
  if (value === undefined) return [];
  if (Array.isArray(value) && value.every((text) => typeof text === "string" && text !== "")) return value;
  throw new TypeError(`${where}: forms and exceptions are lists of texts`);
};

const variantFrom = (value: unknown, where: string): CommonVariant => {
  if (typeof value === "string" && value !== "") return { text: value, forms: [], except: [] };
  if (!isRecord(value) || typeof value["text"] !== "string")
    throw new TypeError(`${where}: a variant is a text, or a text with its forms and exceptions`);
  return { text: value["text"], forms: textsIn(value["forms"], where), except: textsIn(value["except"], where) };
};

/** Entries of a file of common words, one a line. Throws with the line's number. */
export const readUsualWords = (text: string): CommonEntry[] => readEntries(text, variantFrom);

type WrittenWord = { term: string; surface: string };

const contentOf = (text: string, language: string): WrittenWord[] =>
  analyse(text, language).filter(({ isStop }) => !isStop);
const keyOf = (words: readonly WrittenWord[]): string => phraseKey(words.map(({ term }) => term));
const surfaceOf = (words: readonly WrittenWord[]): string => words.map(({ surface }) => surface).join(" ");

/** Common words of administration by what they are called in one language, in any form, made when first asked for. */
export class UsualWords {
  readonly #entries: readonly CommonEntry[];
  readonly #byKey = new Map<string, Map<string, CommonMatch[]>>();

  constructor(entries: readonly CommonEntry[]) {
    this.#entries = entries;
  }

  entriesOf(words: readonly WrittenWord[], language: string): EntryMatch<CommonVariant>[] {
    let keys = this.#byKey.get(language);
    if (keys === undefined) {
      keys = this.#keysOf(language);
      this.#byKey.set(language, keys);
    }
    const surface = surfaceOf(words);
    return (keys.get(keyOf(words)) ?? []).filter(({ except }) => !except.includes(surface));
  }

  /** Words of its variants, as they are written. */
  wordsOf(language: string): string[] {
    return this.#entries.flatMap(({ terms }) =>
      (terms[language] ?? []).flatMap(({ text }) => Array.from(wordsOf(text), (word) => word.text)),
    );
  }

  #keysOf(language: string): Map<string, CommonMatch[]> {
    const keys = new Map<string, CommonMatch[]>();
    for (const [key, match] of this.#entries.flatMap((entry) => keyedMatches(entry, language))) {
      const known = keys.get(key) ?? [];
      if (!known.some(({ entry }) => entry === match.entry)) keys.set(key, [...known, match]);
    }
    return keys;
  }
}

/** What an entry is found by in one language, its most usual variants first. */
const keyedMatches = (entry: CommonEntry, language: string): [string, CommonMatch][] =>
  (entry.terms[language] ?? []).flatMap(({ text, forms, except }, rank) => {
    const match = { entry, rank, except: except.map((word) => surfaceOf(contentOf(word, language))) };
    const keys = new Set([text, ...forms].map((form) => keyOf(contentOf(form, language))));
    return [...keys].map((key): [string, CommonMatch] => [key, match]);
  });
