import { analyse } from "../analyse.ts";
import { firstNotBelow, SortedLines, sortedLinesText } from "./sorted-lines.ts";

const conceptBase = 36;
const linesMax = 2 ** 20;

/** Terms of a text without its stop words: what a phrase is found by. */
export const contentTerms = (text: string, language: string): string[] =>
  analyse(text, language)
    .filter(({ isStop }) => !isStop)
    .map(({ term }) => term);

export const phraseKey = (terms: readonly string[]): string => terms.join(" ");

/** A line of a phrase file; with an empty key it is found by its concept only: a name to translate into. */
export const phraseRow = (key: string, concept: number, text: string): string[] => [
  key,
  concept.toString(conceptBase),
  text,
];

/** Names that languages have for the same concepts; the concept's number is what they share. */
export class Phrases {
  readonly #lines: SortedLines;
  /** Concept and line of each line in one number, in the order of the concepts. */
  #byConcept: Float64Array | null = null;

  private constructor(lines: SortedLines) {
    this.#lines = lines;
  }

  static read(text: string): Phrases {
    return new Phrases(new SortedLines(text));
  }

  /** The same phrases under the terms of the present analyser; slower, for files of another version. */
  static readAgain(text: string, language: string): Phrases {
    const old = new SortedLines(text);
    const rows: string[][] = [];
    for (let line = 0; line < old.size; line += 1) {
      const [key = "", concept = "", written = ""] = old.fieldsAt(line);
      rows.push([key === "" ? "" : phraseKey(contentTerms(written, language)), concept, written]);
    }
    return new Phrases(new SortedLines(sortedLinesText(rows)));
  }

  get size(): number {
    return this.#lines.size;
  }

  conceptsOf(key: string): number[] {
    return key === "" ? [] : this.#lines.linesOf(key).map((line) => this.#lines.numberAt(line, conceptBase));
  }

  /** Names of a concept, as written. */
  textsOf(concept: number): string[] {
    this.#byConcept ??= this.#sortedByConcept();
    const order = this.#byConcept;
    const texts: string[] = [];
    const first = concept * linesMax;
    for (let at = firstNotBelow(order.length, (position) => (order[position] ?? 0) < first); ; at += 1) {
      const line = (order[at] ?? Infinity) - first;
      if (line >= linesMax) return texts;
      texts.push(this.#lines.fieldsAt(line)[2] ?? "");
    }
  }

  #sortedByConcept(): Float64Array {
    const order = new Float64Array(this.#lines.size);
    for (let line = 0; line < order.length; line += 1)
      order[line] = this.#lines.numberAt(line, conceptBase) * linesMax + line;
    return order.toSorted();
  }
}
