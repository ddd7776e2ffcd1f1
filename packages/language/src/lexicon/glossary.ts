import { analyse } from "../analyse.ts";
import { wordsOf } from "../segment.ts";
import { type Entry, type EntryMatch, isRecord, readEntries } from "./entry-lines.ts";
import { phraseKey } from "./phrases.ts";

/** A way to write a term; `seen` is the public text where it stands. */
type GlossaryVariant = { text: string; seen?: string };

/** One term of the field. */
export type GlossaryEntry = Entry<GlossaryVariant>;
export type GlossaryMatch = EntryMatch<GlossaryVariant>;

const variantFrom = (value: unknown, where: string): GlossaryVariant => {
  if (typeof value === "string" && value !== "") return { text: value };
  if (isRecord(value) && typeof value["text"] === "string" && typeof value["seen"] === "string")
    return { text: value["text"], seen: value["seen"] };
  throw new TypeError(`${where}: a variant is a text, or a text and where it was seen`);
};

/** Entries of a glossary file, one a line. Throws with the line's number. */
export const readGlossary = (text: string): GlossaryEntry[] => readEntries(text, variantFrom);

type GlossaryWord = { term: string; surface: string };

// "Accountability" and "accounting" share a stem: words that stand alone must be written alike.
const keyOf = (words: readonly GlossaryWord[]): string => {
  const [only, ...others] = words;
  return only !== undefined && others.length === 0 ? `=${only.surface}` : phraseKey(words.map(({ term }) => term));
};

/** The entries of a glossary by what they are called in one language, made when first asked for. */
export class Glossary {
  readonly #entries: readonly GlossaryEntry[];
  readonly #byKey = new Map<string, Map<string, GlossaryMatch[]>>();

  constructor(entries: readonly GlossaryEntry[]) {
    this.#entries = entries;
  }

  /** Entries with a variant of exactly these words. */
  entriesOf(words: readonly GlossaryWord[], language: string): GlossaryMatch[] {
    let keys = this.#byKey.get(language);
    if (keys === undefined) {
      keys = this.#keysOf(language);
      this.#byKey.set(language, keys);
    }
    return keys.get(keyOf(words)) ?? [];
  }

  /** Words of its terms, as they are written. */
  wordsOf(language: string): string[] {
    return this.#entries.flatMap(({ terms }) =>
      (terms[language] ?? []).flatMap(({ text }) => Array.from(wordsOf(text), (word) => word.text)),
    );
  }

  #keysOf(language: string): Map<string, GlossaryMatch[]> {
    const keys = new Map<string, GlossaryMatch[]>();
    for (const entry of this.#entries) {
      for (const [rank, { text }] of (entry.terms[language] ?? []).entries()) {
        const key = keyOf(analyse(text, language).filter(({ isStop }) => !isStop));
        const known = keys.get(key) ?? [];
        if (known.some((match) => match.entry === entry)) continue;
        keys.set(key, [...known, { entry, rank }]);
      }
    }
    return keys;
  }
}
