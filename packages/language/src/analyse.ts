import { wordsOf } from "./segment.ts";
import { type WordForms, type WordAnalyser, wordAnalyserFor } from "./word-forms.ts";

export { analyserVersion } from "./version.ts";

/** A word of a text; `start` and `end` are UTF-16 offsets into the text as given. */
export type Token = WordForms & { start: number; end: number };

const apostrophes = new Set(["'", "\u2019", "\u02bc", "\uff07"]);

const isClitic = (analyser: WordAnalyser, forms: WordForms, around: { before: string; after: string }): boolean =>
  (apostrophes.has(around.after) && analyser.isElided(forms.surface)) ||
  (apostrophes.has(around.before) && analyser.isEnclitic(forms.surface));

/** The words of a text under the chain of its language, stop words marked as such and not left out. */
export const analyse = (text: string, language: string): Token[] => {
  const analyser = wordAnalyserFor(language);
  const tokens: Token[] = [];
  for (const { text: written, start, end } of wordsOf(text)) {
    const forms = analyser.formsOf(written);
    if (forms === null) continue;
    const isStop =
      forms.isStop || isClitic(analyser, forms, { before: text.charAt(start - 1), after: text.charAt(end) });
    tokens.push({ term: forms.term, surface: forms.surface, isStop, start, end });
  }
  return tokens;
};

/** What the chain of a language makes of one word; null when it holds no letter or digit. */
export const formsOfWord = (word: string, language: string): WordForms | null =>
  wordAnalyserFor(language).formsOf(word);

export const isStopWord = (surface: string, language: string): boolean => wordAnalyserFor(language).isStopWord(surface);
