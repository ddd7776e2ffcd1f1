import { isStopWord, scriptsOf, scriptsOfLanguage } from "@plaza/language";
import type { KnownWord } from "./lexicon.ts";
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

/** 1 for a stop word, which only the right language has; else the language's share of the word's documents. */
const pointsOf = ({ word, forms }: Evidence, language: string): number => {
  if (isStopWord(word.surface, language)) return 1;
  const all = forms.reduce((sum, form) => sum + form.frequency, 0);
  const own = forms.reduce((sum, form) => sum + (form.language === language ? form.frequency : 0), 0);
  return all === 0 ? 0 : own / all;
};

/** The language that a query is most likely written in: nobody says it, its words do. */
export const guessLanguage = (
  evidence: readonly Evidence[],
  readerLanguage: string,
  candidates: readonly string[],
): string => {
  const points = candidates.map((language) => ({
    language,
    points: evidence.reduce(
      (sum, word) => sum + pointsOf(word, language),
      language === readerLanguage ? readerHeadStart : 0,
    ),
  }));
  const best = points.reduce((most, one) => (one.points > most.points ? one : most), {
    language: readerLanguage,
    points: 0,
  });
  return best.language;
};
