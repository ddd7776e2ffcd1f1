const fieldEnd = "\t";
const lineEnd = "\n";

/** Lines "key TAB other fields" in the order of their keys, kept as one text: little memory, found by halving. */
export class SortedLines {
  readonly #text: string;
  /** Start of each line, and behind the last one. */
  readonly #starts: Uint32Array;

  constructor(text: string) {
    this.#text = text === "" || text.endsWith(lineEnd) ? text : text + lineEnd;
    const starts = [0];
    for (let at = this.#text.indexOf(lineEnd); at !== -1; at = this.#text.indexOf(lineEnd, at + 1)) starts.push(at + 1);
    this.#starts = Uint32Array.from(starts);
  }

  get size(): number {
    return this.#starts.length - 1;
  }

  fieldsAt(line: number): string[] {
    return this.#text.slice(this.#starts[line], (this.#starts[line + 1] ?? 0) - 1).split(fieldEnd);
  }

  keyAt(line: number): string {
    const start = this.#starts[line] ?? 0;
    const end = (this.#starts[line + 1] ?? 0) - 1;
    const tab = this.#text.indexOf(fieldEnd, start);
    return this.#text.slice(start, tab === -1 || tab > end ? end : tab);
  }

  /** The second field read as a whole number; NaN when it is none. */
  numberAt(line: number, base: number): number {
    const start = this.#text.indexOf(fieldEnd, this.#starts[line] ?? 0) + 1;
    return Number.parseInt(this.#text.slice(start, this.#text.indexOf(fieldEnd, start)), base);
  }

  /** Lines with exactly this key. */
  linesOf(key: string): number[] {
    const low = firstNotBelow(this.size, (line) => this.keyAt(line) < key);
    const lines: number[] = [];
    for (let line = low; line < this.size && this.keyAt(line) === key; line += 1) lines.push(line);
    return lines;
  }
}

/** First position for which `isBelow` does not hold, where it holds up to some position and not from there on. */
export const firstNotBelow = (size: number, isBelow: (position: number) => boolean): number => {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBelow(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
};

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The text of `SortedLines` from fields, the key first. */
export const sortedLinesText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((fields) => fields.join(fieldEnd))
    .toSorted((a, b) => byCodeUnit(keyOf(a), keyOf(b)) || byCodeUnit(a, b))
    .map((line) => line + lineEnd)
    .join("");

const keyOf = (line: string): string => {
  const tab = line.indexOf(fieldEnd);
  return tab === -1 ? line : line.slice(0, tab);
};
