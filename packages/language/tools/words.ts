import { type Link, wordsMax } from "../src/lexicon/pair-table.ts";
import { sortedLinesText } from "../src/lexicon/sorted-lines.ts";
import type { Concept, Label } from "./read-labels.ts";

type Word = { term: string; written: Map<string, number>; use: number };

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The way a word is written most often; on a tie the shorter, then the earlier. */
const usualWriting = ({ written }: Word): string =>
  [...written].toSorted(([a, m], [b, n]) => n - m || a.length - b.length || byCodeUnit(a, b))[0]?.[0] ?? "";

/** Every term of the labels, numbered by language in the order of the files. */
export class Words {
  readonly #words = new Map<string, Map<string, number>>();
  readonly #byNumber = new Map<string, Word[]>();

  constructor(concepts: readonly Concept[]) {
    for (const { labels, weight } of concepts)
      for (const [language, names] of labels) for (const name of names) this.#add(language, name, weight);
  }

  size(language: string): number {
    return this.#byNumber.get(language)?.length ?? 0;
  }

  readonly numbersOf = (language: string, { terms }: Label): number[] =>
    terms.map((term) => this.#words.get(language)?.get(term) ?? 0);

  useOf(language: string, number: number): number {
    return this.#byNumber.get(language)?.[number]?.use ?? 0;
  }

  readonly usesOf = (language: string, label: Label): number[] =>
    this.numbersOf(language, label).map((number) => this.useOf(language, number));

  wordsOf(language: string): readonly Word[] {
    return this.#byNumber.get(language) ?? [];
  }

  /** The words that any table uses, numbered anew in the order of their terms. */
  keepLinked(pairs: readonly { rows: string; columns: string; links: readonly Link[] }[]): KeptWords {
    const linked = new Map<string, Set<number>>();
    const keep = (language: string, number: number): void => {
      const numbers = linked.get(language) ?? new Set<number>();
      linked.set(language, numbers.add(number));
    };
    for (const { rows, columns, links } of pairs) {
      for (const { row, column } of links) {
        keep(rows, row);
        keep(columns, column);
      }
    }
    return new KeptWords(this, linked);
  }

  #add(language: string, { terms, written }: Label, weight: number): void {
    const numbers = this.#words.get(language) ?? new Map<string, number>();
    const words = this.#byNumber.get(language) ?? [];
    for (const [at, term] of terms.entries()) {
      const number = numbers.get(term) ?? words.length;
      numbers.set(term, number);
      const word = words[number] ?? { term, written: new Map<string, number>(), use: 0 };
      word.use += weight;
      const writing = written[at] ?? term;
      word.written.set(writing, (word.written.get(writing) ?? 0) + weight);
      words[number] = word;
    }
    this.#words.set(language, numbers);
    this.#byNumber.set(language, words);
  }
}

class KeptWords {
  readonly #numbers = new Map<string, Map<number, number>>();
  readonly #terms = new Map<string, Map<string, number>>();
  readonly #texts = new Map<string, string>();

  constructor(words: Words, linked: ReadonlyMap<string, ReadonlySet<number>>) {
    for (const [language, numbers] of linked) {
      const all = words.wordsOf(language);
      const kept = [...numbers]
        .flatMap((number) => (all[number] === undefined ? [] : [{ number, word: all[number] }]))
        .toSorted((a, b) => byCodeUnit(a.word.term, b.word.term));
      if (kept.length > wordsMax) throw new RangeError(`${language} has ${kept.length} words, ${wordsMax} at most`);
      this.#numbers.set(language, new Map(kept.map(({ number }, at) => [number, at])));
      this.#terms.set(language, new Map(kept.map(({ word }, at) => [word.term, at])));
      const rows = kept.map(({ word }) => {
        const writing = usualWriting(word);
        return writing === word.term ? [word.term] : [word.term, writing];
      });
      this.#texts.set(language, sortedLinesText(rows));
    }
  }

  size(language: string): number {
    return this.#numbers.get(language)?.size ?? 0;
  }

  numberOf(language: string, number: number): number {
    return this.#numbers.get(language)?.get(number) ?? 0;
  }

  /** -1 for a term that no table has. */
  readonly numbersOf = (language: string, { terms }: Label): number[] =>
    terms.map((term) => this.#terms.get(language)?.get(term) ?? -1);

  /** The vocabulary file. */
  text(language: string): string {
    return this.#texts.get(language) ?? "";
  }
}
