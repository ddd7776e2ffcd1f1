import { analyse, type Token } from "./analyse.ts";
import { cutIntoPieces, markedIn, markFormsOf, type MarkWords, type Piece } from "./marks.ts";

export type Excerpt = {
  pieces: Piece[];
  /** Whether text was left out before and after; whoever shows it adds the dots. */
  isCutBefore: boolean;
  isCutAfter: boolean;
};

type Stretch = { start: number; end: number };

/** Characters shown before the first match, so that it is read in its sentence. */
const leadIn = 40;
/** Texts are looked through up to here: what comes later is rarely the best place, and time is bounded. */
const lookedThrough = 100_000;
const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
/** Where a written character begins is known from the space before it; a longer row of signs may be cut anywhere. */
const lookBack = 1_000;
const lookAhead = 100;

/** The last boundary between written characters at or before a position. */
const graphemeBoundary = (text: string, position: number): number => {
  if (position <= 0 || position >= text.length) return Math.min(Math.max(position, 0), text.length);
  const from = Math.max(0, position - lookBack, text.lastIndexOf(" ", position - 1));
  const around = text.slice(from, position + lookAhead);
  const cluster = graphemes.segment(around).containing(position - from);
  return cluster === undefined ? position : from + cluster.index;
};

/** The start of the word after which `maxLength` characters hold the most different matches, then the most matches. */
const bestStart = (marked: readonly Token[], maxLength: number): number => {
  let best = { start: 0, distinct: 0, count: 0 };
  for (const [index, first] of marked.entries()) {
    const inside = marked.slice(index, index + 30).filter(({ end }) => end - first.start <= maxLength - leadIn);
    const distinct = new Set(inside.map(({ term }) => term)).size;
    const isBetter = distinct > best.distinct || (distinct === best.distinct && inside.length > best.count);
    if (isBetter) best = { start: first.start, distinct, count: inside.length };
  }
  return best.start;
};

/** The first word that begins at or after a position: an excerpt does not begin inside a word. */
const wordStart = (tokens: readonly Token[], position: number): number | null =>
  tokens.find(({ start }) => start >= position)?.start ?? null;

const wordEnd = (tokens: readonly Token[], stretch: Stretch): number | null =>
  tokens.findLast(({ start, end }) => end <= stretch.end && start >= stretch.start)?.end ?? null;

const chooseStretch = (text: string, words: { tokens: Token[]; marked: Token[] }, maxLength: number): Stretch => {
  if (text.length <= maxLength) return { start: 0, end: text.length };
  const match = bestStart(words.marked, maxLength);
  const wanted = Math.min(match - leadIn, text.length - maxLength);
  const wordBegin = wanted <= 0 ? 0 : Math.min(wordStart(words.tokens, wanted) ?? match, Math.max(match, wanted));
  const start = graphemeBoundary(text, wordBegin);
  const atMost = Math.min(start + maxLength, text.length);
  if (atMost === text.length) return { start, end: atMost };
  const end = wordEnd(words.tokens, { start, end: atMost }) ?? atMost;
  // Where whole words fill less than half (one very long word, or signs), characters do.
  const isShort = end - start < maxLength / 2;
  return { start, end: graphemeBoundary(text, isShort ? atMost : end) };
};

/** At most `maxLength` UTF-16 units of a text around what was found; its beginning when nothing was. */
export const excerptAround = (
  text: string,
  language: string,
  marks: readonly string[] | MarkWords,
  maxLength: number,
): Excerpt => {
  const read = text.length <= lookedThrough ? text : text.slice(0, graphemeBoundary(text, lookedThrough));
  const tokens = analyse(read, language);
  const marked = markedIn(tokens, markFormsOf(marks, language));
  const stretch = chooseStretch(read, { tokens, marked }, maxLength);
  return {
    pieces: cutIntoPieces(read, marked, stretch),
    isCutBefore: stretch.start > 0,
    isCutAfter: stretch.end < text.length,
  };
};
