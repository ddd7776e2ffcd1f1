import { analyse, formsOfWord, type Token } from "./analyse.ts";

/** Pieces joined give the text; `match` pieces are what a query found. */
export type Piece = { text: string; match: boolean };

/** Forms under which a text's words count as found: as written, and stemmed in the text's language. */
export type MarkForms = { surfaces: ReadonlySet<string>; terms: ReadonlySet<string> };

export const markFormsOf = (marks: readonly string[], language: string): MarkForms => {
  const forms = marks.map((mark) => formsOfWord(mark, language)).filter((form) => form !== null);
  return { surfaces: new Set(forms.map(({ surface }) => surface)), terms: new Set(forms.map(({ term }) => term)) };
};

export const isMarked = ({ surface, term }: Token, marks: MarkForms): boolean =>
  marks.surfaces.has(surface) || marks.terms.has(term);

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
export const markMatches = (text: string, language: string, marks: readonly string[]): Piece[] => {
  const forms = markFormsOf(marks, language);
  const marked = analyse(text, language).filter((token) => isMarked(token, forms));
  return cutIntoPieces(text, marked, { start: 0, end: text.length });
};
