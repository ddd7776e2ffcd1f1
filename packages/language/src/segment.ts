/** A stretch of the original text; offsets are UTF-16 positions. */
export type Word = { text: string; start: number; end: number };

/** Scripts written without spaces between words: their runs go through the dictionaries of ICU. */
const unspaced =
  "\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\u3005";
/** Signs that may stand inside a word without being seen: soft hyphen, joiners of Persian and Indic writing. */
const joiners = "\\u00ad\\u200c\\u200d\\u2060";
const spacedLetter = `(?![${unspaced}])[\\p{L}\\p{N}]`;
const wordPattern = new RegExp(
  `([${unspaced}][${unspaced}\\p{M}${joiners}]*)|(?:${spacedLetter}[\\p{M}${joiners}]*)+`,
  "gu",
);
const beyondAscii = /[^\s -~]/u;
const asciiWord = /[A-Za-z0-9]+/gu;

const segmenter = new Intl.Segmenter("und", { granularity: "word" });
/** ICU slows down on long runs without a space; no word is lost but one at each seam. */
const runMax = 4_000;

function* segmentRun(run: string, offset: number): Generator<Word> {
  for (let from = 0; from < run.length; from += runMax) {
    for (const { segment, index, isWordLike } of segmenter.segment(run.slice(from, from + runMax))) {
      if (isWordLike === true)
        yield { text: segment, start: offset + from + index, end: offset + from + index + segment.length };
    }
  }
}

/** The words of a text in order, as written. Signs, spaces, control characters and lone surrogates separate. */
export function* wordsOf(text: string): Generator<Word> {
  const pattern = beyondAscii.test(text) ? wordPattern : asciiWord;
  for (const match of text.matchAll(pattern)) {
    const run = match[1];
    if (run === undefined) yield { text: match[0], start: match.index, end: match.index + match[0].length };
    else yield* segmentRun(run, match.index);
  }
}
