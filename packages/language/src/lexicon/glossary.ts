import { analyse } from "../analyse.ts";
import { wordsOf } from "../segment.ts";
import { phraseKey } from "./phrases.ts";

/** A way to write a term; `seen` is the public text where it stands. */
type GlossaryVariant = { text: string; seen?: string };

/** One term of the field: by language its variants, the most usual first. */
export type GlossaryEntry = { id: string; terms: Record<string, GlossaryVariant[]> };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const variantFrom = (value: unknown, where: string): GlossaryVariant => {
  if (typeof value === "string" && value !== "") return { text: value };
  if (isRecord(value) && typeof value["text"] === "string" && typeof value["seen"] === "string")
    return { text: value["text"], seen: value["seen"] };
  throw new TypeError(`${where}: a variant is a text, or a text and where it was seen`);
};

const entryFrom = (value: unknown, where: string): GlossaryEntry => {
  if (!isRecord(value) || typeof value["id"] !== "string" || !isRecord(value["terms"]))
    throw new TypeError(`${where}: an entry has an id and terms`);
  const terms: Record<string, GlossaryVariant[]> = {};
  for (const [language, variants] of Object.entries(value["terms"])) {
    if (!Array.isArray(variants)) throw new TypeError(`${where}: "${language}" is no list`);
    terms[language] = variants.map((variant) => variantFrom(variant, where));
  }
  return { id: value["id"], terms };
};

/** Entries of a glossary file, one a line. Throws with the line's number. */
export const readGlossary = (text: string): GlossaryEntry[] =>
  text.split("\n").flatMap((line, at) => {
    const where = `line ${at + 1}`;
    if (line.trim() === "") return [];
    try {
      return [entryFrom(JSON.parse(line), where)];
    } catch (error) {
      throw error instanceof SyntaxError ? new TypeError(`${where}: ${error.message}`, { cause: error }) : error;
    }
  });

/** An entry and how usual the name is that it was found by: 0 for the first of its variants. */
export type GlossaryMatch = { entry: GlossaryEntry; rank: number };

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
