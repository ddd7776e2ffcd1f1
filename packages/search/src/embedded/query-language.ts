import { formsOfWord, isStopWord, scriptsOf, scriptsOfLanguage } from "@plaza/language";
import type { KnownWord, Lexicon } from "./lexicon.ts";
import type { QueryWord } from "./query-words.ts";

/** How many words must speak for another language before the reader's own is given up. */
const readerHeadStart = 0.5;

type Evidence = { word: QueryWord; forms: readonly KnownWord[] };

/** Languages of the index, and the reader's, that are written in a script of the query. */
export const candidateLanguages = (
  text: string,
  readerLanguage: string,
  indexLanguages: readonly string[],
): string[] => {
  const scripts = new Set<string>(scriptsOf(text));
  const isWrittenSo = (language: string): boolean =>
    scripts.size === 0 || language === "und" || scriptsOfLanguage(language).some((script) => scripts.has(script));
  return [...new Set([readerLanguage, ...indexLanguages])].filter(isWrittenSo);
};

/** What another form of the word says for a language, when the word itself is nowhere. */
const stemPoints = 0.5;
/** Shorter stems are those of too many words. */
const stemMin = 4;

const stemPointsOf = ({ written }: QueryWord, language: string, lexicon: Lexicon): number => {
  const stem = formsOfWord(written, language)?.term ?? "";
  return stem.length >= stemMin && lexicon.hasStem(stem, language) ? stemPoints : 0;
};

/** 1 for a stop word, which only the right language has; else the language's share of the word's documents. */
const pointsOf = ({ word, forms }: Evidence, language: string, lexicon: Lexicon): number => {
  if (isStopWord(word.surface, language)) return 1;
  const all = forms.reduce((sum, form) => sum + form.frequency, 0);
  if (all === 0) return stemPointsOf(word, language, lexicon);
  return forms.reduce((sum, form) => sum + (form.language === language ? form.frequency : 0), 0) / all;
};

/** `isTold`: words of the query speak for it; else it is the reader's, for want of anything better. */
export type LanguageGuess = { language: string; isTold: boolean };

type Circumstances = { reader: string; candidates: readonly string[]; lexicon: Lexicon };

/** The language that a query is most likely written in: nobody says it, its words do. */
export const guessLanguage = (
  evidence: readonly Evidence[],
  { reader, candidates, lexicon }: Circumstances,
): LanguageGuess => {
  let best = { language: reader, isTold: false, points: 0 };
  for (const language of candidates) {
    const told = evidence.reduce((sum, word) => sum + pointsOf(word, language, lexicon), 0);
    const points = told + (language === reader ? readerHeadStart : 0);
    if (points > best.points) best = { language, isTold: told > 0, points };
  }
  return { language: best.language, isTold: best.isTold };
};
