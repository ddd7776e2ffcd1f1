import { analyse, formsOfWord } from "../analyse.ts";
import { SortedLines, sortedLinesText } from "./sorted-lines.ts";

/** Few enough to be analysed when a table is read, many enough to meet a changed ending. */
const sampleSize = 500;

/** The words of one language: term, number in the tables, and the way it is mostly written. */
export class Vocabulary {
  readonly #lines: SortedLines;
  /** Number of the word on each line, null when they are the same. */
  readonly #numbers: Uint32Array | null;
  #lineOfNumber: Uint32Array | null = null;

  private constructor(lines: SortedLines, numbers: Uint32Array | null) {
    this.#lines = lines;
    this.#numbers = numbers;
  }

  /** Lines "term TAB written", or "term" alone where both are the same. */
  static read(text: string): Vocabulary {
    return new Vocabulary(new SortedLines(text), null);
  }

  /** The same words under the terms of the present analyser; slower, for files of another version. */
  static readAgain(text: string, language: string): Vocabulary {
    const old = new SortedLines(text);
    const rows: string[][] = [];
    for (let line = 0; line < old.size; line += 1) {
      const [term = "", written = term] = old.fieldsAt(line);
      rows.push([formsOfWord(written, language)?.term ?? term, written, String(line)]);
    }
    const lines = new SortedLines(sortedLinesText(rows));
    return new Vocabulary(
      lines,
      Uint32Array.from({ length: lines.size }, (_, line) => Number(lines.fieldsAt(line)[2] ?? 0)),
    );
  }

  get size(): number {
    return this.#lines.size;
  }

  /** Whether the present analyser makes other terms of a sample of the words. */
  isOfOtherTerms(language: string): boolean {
    const step = Math.max(1, Math.floor(this.size / sampleSize));
    for (let number = 0; number < this.size; number += step) {
      const { term, written } = this.wordOf(number);
      const [token, ...others] = analyse(written, language);
      if (token?.term !== term || token.isStop || others.length > 0) return true;
    }
    return false;
  }

  /** Numbers of the words with this term: one, or several after `readAgain`. */
  numbersOf(term: string): number[] {
    const lines = this.#lines.linesOf(term);
    return this.#numbers === null ? lines : lines.map((line) => this.#numbers?.[line] ?? 0);
  }

  wordOf(number: number): { term: string; written: string } {
    const [term = "", written = term] = this.#lines.fieldsAt(this.#lineOf(number));
    return { term, written };
  }

  #lineOf(number: number): number {
    if (this.#numbers === null) return number;
    if (this.#lineOfNumber === null) {
      this.#lineOfNumber = new Uint32Array(this.#numbers.length);
      for (const [line, one] of this.#numbers.entries()) this.#lineOfNumber[one] = line;
    }
    return this.#lineOfNumber[number] ?? 0;
  }
}
