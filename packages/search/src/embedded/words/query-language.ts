import { detectLanguage, formsOfWord, isStopWord, scriptsOf, scriptsOfLanguage } from "@plaza/language";
import type { KnownWord, Vocabulary } from "./vocabulary.ts";
import type { QueryWord } from "../../query/query-words.ts";

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

const stemPointsOf = ({ written }: QueryWord, language: string, vocabulary: Vocabulary): number => {
  const stem = formsOfWord(written, language)?.term ?? "";
  return stem.length >= stemMin && vocabulary.hasStem(stem, language) ? stemPoints : 0;
};

/** Languages that share a word share its points; one that only the lexicon knows counts nearly as much as a held one. */
const lexiconPoints = 0.8;
/** What its letters say beside its words: 0 and 0.3 guess alike, 1 and 2 worse (six sets in one index, any reader). */
const letterPoints = 0.3;

export type Circumstances = {
  /** The words, for their letters. */
  text: string;
  reader: string;
  candidates: readonly string[];
  vocabulary: Vocabulary;
  /** Whether the lexicon knows a word of a language. */
  isInLexicon: (word: QueryWord, language: string) => boolean;
};

/** 1 for a stop word, which only the right language has; else the language's share of the word's documents. */
const heldPoints = ({ word, forms }: Evidence, language: string, vocabulary: Vocabulary): number => {
  if (isStopWord(word.surface, language)) return 1;
  const all = forms.reduce((sum, form) => sum + form.frequency, 0);
  if (all === 0) return stemPointsOf(word, language, vocabulary);
  return forms.reduce((sum, form) => sum + (form.language === language ? form.frequency : 0), 0) / all;
};

/** `isTold`: words of the query speak for it; else it is the reader's, for want of anything better. */
export type LanguageGuess = { language: string; isTold: boolean };

/** When no word tells anything, letters alone must be so sure to outweigh the reader's own language. */
const certainLetters = 0.95;

/** Written alike in a few words: only the lexicon tells which of the two is meant. */
const writtenAlike: Readonly<Record<string, readonly string[]>> = { zh: ["ja"], ja: ["zh"], hi: ["ne"], ne: ["hi"] };

const surelyWritten = ({ language, confidence }: ReturnType<typeof detectLanguage>): string | null =>
  confidence >= certainLetters && language !== "und" ? language : null;

/** The language that a query is most likely written in: nobody says it; its words, their letters and the reader do. */
export const guessLanguage = (
  evidence: readonly Evidence[],
  { text, reader, candidates, vocabulary, isInLexicon }: Circumstances,
): LanguageGuess => {
  const detected = detectLanguage(text, { prior: reader });
  const asked = new Set([reader, detected.language, ...(writtenAlike[detected.language] ?? [])]);
  const pointsOf = (one: Evidence, language: string): number => {
    const held = heldPoints(one, language, vocabulary);
    return held < lexiconPoints && asked.has(language) && isInLexicon(one.word, language) ? lexiconPoints : held;
  };
  // Nobody writes her own language in another script, such as English in Arabic letters.
  const headStart = candidates.includes(reader) ? readerHeadStart : 0;
  let best = { language: reader, isTold: false, points: 0 };
  for (const language of new Set([...candidates, ...asked])) {
    if (language === "und") continue;
    const told = evidence.reduce((sum, one) => sum + pointsOf(one, language), 0);
    const byLetters = language === detected.language ? letterPoints * detected.confidence : 0;
    const points = told + byLetters + (language === reader ? headStart : 0);
    if (points > best.points) best = { language, isTold: told > 0, points };
  }
  const { language, isTold } = best;
  return isTold ? { language, isTold } : { language: surelyWritten(detected) ?? language, isTold };
};
