import { analyse, formsOfWord, isStopWord, type Token } from "./analyse.ts";
import { foldWord } from "./fold.ts";

/** Pieces joined give the text; `match` pieces are what a query found. */
export type Piece = { text: string; match: boolean };

/** Forms under which a text's words count as found: as written, stemmed in its language, and phrases as rows of terms. */
export type MarkForms = {
  surfaces: ReadonlySet<string>;
  terms: ReadonlySet<string>;
  phrases: readonly (readonly string[])[];
};

/** Without the words that say nothing in the text's language, as long as others are left. */
const tellingMarks = (marks: readonly string[], language: string): readonly string[] => {
  const telling = marks.filter((mark) => !isStopWord(foldWord(mark), language));
  return telling.length > 0 ? telling : marks;
};

const readMarks = (given: readonly string[], language: string): MarkForms => {
  const marks = tellingMarks(given, language);
  const forms = marks.map((mark) => formsOfWord(mark, language)).filter((form) => form !== null);
  // A mark without spaces may be several words: in Thai, a query is.
  const phrases = marks
    .map((mark) => analyse(mark, language).map(({ term }) => term))
    .filter(({ length }) => length > 1);
  return {
    surfaces: new Set(forms.map(({ surface }) => surface)),
    terms: new Set(forms.map(({ term }) => term)),
    phrases,
  };
};

/** Words to mark in many texts: what a language makes of them is read once. */
export class MarkWords {
  readonly #words: readonly string[];
  readonly #forms = new Map<string, MarkForms>();

  constructor(words: readonly string[]) {
    this.#words = words;
  }

  formsIn(language: string): MarkForms {
    const known = this.#forms.get(language) ?? readMarks(this.#words, language);
    this.#forms.set(language, known);
    return known;
  }
}

export const markFormsOf = (marks: readonly string[] | MarkWords, language: string): MarkForms =>
  marks instanceof MarkWords ? marks.formsIn(language) : readMarks(marks, language);

/** Positions of the tokens that stand in a phrase. */
const positionsIn = (tokens: readonly Token[], phrase: readonly string[]): number[] => {
  const begins = [...tokens.keys()].filter((start) =>
    phrase.every((term, index) => tokens[start + index]?.term === term),
  );
  return begins.flatMap((start) => [...phrase.keys()].map((index) => start + index));
};

/** The tokens that belong to a mark, in order. */
export const markedIn = (tokens: readonly Token[], { surfaces, terms, phrases }: MarkForms): Token[] => {
  const inPhrase = new Set(phrases.flatMap((phrase) => positionsIn(tokens, phrase)));
  return tokens.filter((token, index) => surfaces.has(token.surface) || terms.has(token.term) || inPhrase.has(index));
};

/** Cuts a stretch of a text into pieces; `tokens` are the marked ones, in order, offsets into the whole text. */
export const cutIntoPieces = (
  text: string,
  marked: readonly Token[],
  stretch: { start: number; end: number },
): Piece[] => {
  const pieces: Piece[] = [];
  let from = stretch.start;
  for (const { start, end } of marked) {
    if (start < from || end > stretch.end) continue;
    if (start > from) pieces.push({ text: text.slice(from, start), match: false });
    pieces.push({ text: text.slice(start, end), match: true });
    from = end;
  }
  if (from < stretch.end) pieces.push({ text: text.slice(from, stretch.end), match: false });
  return pieces;
};

/** The whole text with the words that belong to `marks` (words in any form of theirs) told apart. */
export const markMatches = (text: string, language: string, marks: readonly string[] | MarkWords): Piece[] => {
  const forms = markFormsOf(marks, language);
  return cutIntoPieces(text, markedIn(analyse(text, language), forms), { start: 0, end: text.length });
};
