import { analyse, chainKey, formsOfWord, isStopWord, type Lexicon } from "@plaza/language";
import type { SearchQuery } from "../port.ts";
import type { QueryWord } from "../query/query-words.ts";
import { readQuery } from "../query/read-query.ts";
import { anyOf, phraseExpression } from "./match-expressions.ts";
import { mendBrokenWords } from "./words/broken-words.ts";
import type { LexiconSpeller } from "./words/lexicon-speller.ts";
import { candidateLanguages, guessLanguage } from "./words/query-language.ts";
import type { KnownWord, Vocabulary } from "./words/vocabulary.ts";
import { type OpenWord, WordChoice } from "./words/word-choice.ts";
import type { WordGroup } from "./words/word-group.ts";

export type QueryPlan = {
  /** As typed, without fields; offsets of words are into it. */
  text: string;
  /** Words in the order of the query; those of which the rest of the query decides what they are stay open. */
  words: (WordGroup | OpenWord)[];
  choice: WordChoice;
  /** Expressions for FTS5: what every hit holds, and what none may hold. */
  phrases: string[];
  exclude: string | null;
  /** Languages whose documents are most likely meant. */
  languages: ReadonlySet<string>;
  /** The one that its words were taken for. */
  language: string;
  /** Likelier spellings of words that stay as they are. */
  offers: { word: QueryWord; written: string }[];
};

export const isOpen = (word: WordGroup | OpenWord): word is OpenWord => "candidates" in word;

type Change = { word: QueryWord; written: string };

/** The text with other words in the place of some; null when there are none. */
export const replaceWords = (text: string, changes: readonly Change[]): string | null =>
  changes.length === 0
    ? null
    : changes
        .toSorted((a, b) => b.word.start - a.word.start)
        .reduce((rest, { word, written }) => rest.slice(0, word.start) + written + rest.slice(word.end), text);

const isPresent = <Value>(value: Value | null): value is Value => value !== null;

/** What planning needs to know of the index as a whole. */
export type Holdings = {
  vocabulary: Vocabulary;
  lexicon: Lexicon;
  lexiconSpeller: LexiconSpeller;
  languages: readonly string[];
  documentsIn: (language: string) => number;
};

/** So many documents of a language know its words, names among them, better than the lexicon does. */
const wellHeldMin = 100;

/** Exclusions hold in the likely languages and in the largest others. */
const excludedLanguagesMax = 5;

type Stretch = { start: number; end: number };

/** Stretches of a text that can be said in another language. */
const toldIn = (lexicon: Lexicon, text: string, language: string): Stretch[] => {
  const tokens = analyse(text, language);
  return lexicon
    .translate(tokens, language, language === "en" ? "es" : "en")
    .map(({ from, to }) => ({ start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }));
};

/** Whether the lexicon knows a word of a text, alone or in the phrase where it stands. */
const knownBy = (lexicon: Lexicon, text: string) => {
  const told = new Map<string, Stretch[]>();
  return (word: QueryWord, language: string): boolean => {
    const stretches = told.get(language) ?? toldIn(lexicon, text, language);
    told.set(language, stretches);
    return stretches.some(({ start, end }) => start <= word.start && word.end <= end);
  };
};

/** A stem that lost more letters may be that of another word: "goverment" is no governess. */
const lettersLostMax = 3;

const isWhole = ({ written, surface }: QueryWord, language: string): boolean =>
  surface.length - (formsOfWord(written, language)?.term.length ?? 0) <= lettersLostMax;

type Evidence = { word: QueryWord; forms: KnownWord[] };

/** A query of stop words alone is looked for in titles, which keep them. */
const tellingOf = (evidence: readonly Evidence[], language: string): readonly Evidence[] => {
  const telling = evidence.filter(({ word }) => !isStopWord(word.surface, language));
  return telling.length > 0 ? telling : evidence;
};

/** Decides what a query looks for, in which languages, and under which forms of its words. */
export const planQuery = (
  { text, readerLanguage, exact }: Pick<SearchQuery, "text" | "readerLanguage" | "exact">,
  { vocabulary, lexicon, lexiconSpeller, languages: held, documentsIn }: Holdings,
): QueryPlan => {
  const { text: plain, words, phrases, excluded } = readQuery(text);
  const pieces = words.map((word): Evidence => ({ word, forms: vocabulary.formsOf(word.surface) }));
  const evidence = exact ? pieces : mendBrokenWords(pieces, vocabulary);
  const reader = chainKey(readerLanguage);
  const known = [...held, ...evidence.flatMap(({ forms }) => forms.map(({ language }) => language))];
  const candidates = candidateLanguages(plain, reader, known);
  const isInLexicon = knownBy(lexicon, plain.slice(0, words.at(-1)?.end ?? 0));
  const guess = guessLanguage(evidence, { text: plain, reader, candidates, vocabulary, isInLexicon });
  const languages = new Set([guess.language, reader]);
  const isTranslatable = (word: QueryWord): boolean =>
    isWhole(word, guess.language) && isInLexicon(word, guess.language);
  const isWellHeld = documentsIn(guess.language) >= wellHeldMin;
  const spell = ({ surface }: QueryWord): string | null =>
    isWellHeld ? null : lexiconSpeller.nearest(surface, guess.language);
  const choice = new WordChoice({ vocabulary, guess, reader, isExact: exact, isTranslatable, spell });
  const kept = tellingOf(evidence, guess.language);
  const exclusions = excluded
    .map((phrase) => phraseExpression(phrase, new Set([...languages, ...held.slice(0, excludedLanguagesMax)])))
    .filter(isPresent);
  return {
    text: plain,
    words: kept.map(({ word, forms }) => choice.choose(word, forms)),
    choice,
    phrases: phrases.map((phrase) => phraseExpression(phrase, languages)).filter(isPresent),
    exclude: exclusions.length === 0 ? null : anyOf(exclusions),
    languages,
    language: guess.language,
    offers: kept.flatMap(({ word, forms }) => {
      const written = choice.offer(word, forms);
      return written === null ? [] : [{ word, written }];
    }),
  };
};
