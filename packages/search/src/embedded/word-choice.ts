import { formsOfWord, isStopWord, isStopWordAnywhere } from "@plaza/language";
import type { KnownWord, Lexicon } from "./lexicon.ts";
import type { LanguageGuess } from "./query-language.ts";
import type { QueryWord } from "./query-words.ts";

/** One word of the query and every term that stands for it: a document needs any one of them. */
export type WordGroup = {
  word: QueryWord;
  terms: string[];
  /** Terms that other languages make of the word. They are rare here, and bm25 would take rarity for importance. */
  otherTerms: string[];
  surfaces: string[];
  corrected: string | null;
};

/** Ways in which an unfinished word may go on that are searched together. */
const continuationsMax = 5;
/** Words of the index that a misspelt one is searched as. */
const correctionsMax = 3;
/** Documents in the reader's or the query's language count this much more when words are chosen. */
const ownLanguageWeight = 4;
/** A word that hardly any document holds may be unfinished, or an error that its writers made too … */
const rareMax = 5;
/** … if what it begins, or what is one letter away, is so many times more frequent. */
const continuedTimes = 10;
const correctedTimes = 100;
/** Looking for neighbours of a word takes about a millisecond in a large library. */
const lookedUpMax = 4;

type Choice = { lexicon: Lexicon; guess: LanguageGuess; reader: string; isExact: boolean };
type Alternative = { forms: readonly KnownWord[]; frequency: number; weight: number };

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

const without = (left: readonly string[], texts: readonly string[]): string[] =>
  distinct(texts).filter((text) => !left.includes(text));

const frequencyOf = (forms: readonly KnownWord[]): number => forms.reduce((sum, { frequency }) => sum + frequency, 0);

const surfacesOf = (alternatives: readonly Alternative[]): string[] =>
  alternatives.flatMap(({ forms }) => forms[0]?.surface ?? []);

const stemsOf = (word: QueryWord, languages: readonly string[]): string[] =>
  languages.map((language) => formsOfWord(word.written, language)?.term ?? word.surface);

const byWeight = (a: Alternative, b: Alternative): number => b.weight - a.weight;

/** Chooses the terms of each word of one query: the word as it is, else continued, else corrected. */
export class WordChoice {
  readonly #lexicon: Lexicon;
  readonly #guess: LanguageGuess;
  readonly #reader: string;
  /** That of the query first, then the reader's. */
  readonly #languages: readonly string[];
  readonly #isExact: boolean;
  #lookedUp = 0;

  constructor({ lexicon, guess, reader, isExact }: Choice) {
    this.#lexicon = lexicon;
    this.#guess = guess;
    this.#reader = reader;
    this.#languages = distinct([guess.language, reader]);
    this.#isExact = isExact;
  }

  /** `forms`: what the index knows of the word as typed. */
  choose(word: QueryWord, forms: readonly KnownWord[]): WordGroup {
    const stems = stemsOf(word, this.#languages);
    const group = this.#group(word, stems, [this.#weigh(forms)]);
    if (this.#isExact || this.#isCertain(word, forms, stems)) return group;
    const own = frequencyOf(forms);
    const continued = word.isUnfinished ? this.#continuations(word, own * continuedTimes) : [];
    if (continued.length > 0) return instead(group, this.#group(word, [], continued), null);
    const corrected = this.#corrections(word, own * correctedTimes);
    return corrected[0] === undefined
      ? group
      : instead(group, this.#group(word, [], corrected), this.#writtenAs(corrected[0]));
  }

  /** Where the likeliest language knows the word, what others make of it stands aside. */
  #group(word: QueryWord, stems: readonly string[], alternatives: readonly Alternative[]): WordGroup {
    const forms = alternatives.flatMap((alternative) => alternative.forms);
    const own = this.#likeliest(forms);
    const terms = distinct([...stems.slice(0, 1), ...own.map(({ term }) => term)]);
    const otherTerms = without(terms, [...stems, ...forms.map(({ term }) => term)]);
    return {
      word,
      terms,
      otherTerms,
      surfaces: distinct([word.surface, ...surfacesOf(alternatives)]),
      corrected: null,
    };
  }

  /** Forms in the query's language, else in the reader's, else in the one that has the word most. */
  #likeliest(forms: readonly KnownWord[]): readonly KnownWord[] {
    const byLanguage = Map.groupBy(forms, ({ language }) => language);
    const likely = this.#languages.find((language) => byLanguage.has(language));
    if (likely !== undefined) return byLanguage.get(likely) ?? [];
    return [...byLanguage.values()].toSorted((a, b) => frequencyOf(b) - frequencyOf(a))[0] ?? [];
  }

  #isCertain(word: QueryWord, forms: readonly KnownWord[], stems: readonly string[]): boolean {
    if (this.#languages.some((language) => isStopWord(word.surface, language)) || forms.some(({ isStop }) => isStop))
      return true;
    return forms.length > 0 ? frequencyOf(forms) > rareMax : stems.some((stem) => this.#lexicon.hasTerm(stem));
  }

  #continuations({ surface }: QueryWord, leastFrequency: number): Alternative[] {
    const bySurface = Map.groupBy(this.#lexicon.continuationsOf(surface), (form) => form.surface);
    return [...bySurface.values()]
      .map((forms) => this.#weigh(forms))
      .filter(({ frequency }) => frequency >= leastFrequency)
      .toSorted(byWeight)
      .slice(0, continuationsMax);
  }

  /** Words with the same first letter first, then the more frequent. */
  #corrections({ surface }: QueryWord, leastFrequency: number): Alternative[] {
    if (isStopWordAnywhere(surface)) return [];
    this.#lookedUp += 1;
    if (this.#lookedUp > lookedUpMax) return [];
    const hasSameStart = ({ forms }: Alternative): number => Number(forms[0]?.surface[0] === surface[0]);
    return this.#lexicon
      .correctionsOf(surface, leastFrequency, (forms, distance) => this.#isLikely(forms, distance))
      .map((forms) => this.#weigh(forms))
      .toSorted((a, b) => hasSameStart(b) - hasSameStart(a) || byWeight(a, b))
      .slice(0, correctionsMax);
  }

  /** No correction rather than one into another language; names tell it wrongly, so the reader's own may be near. */
  #isLikely(forms: readonly KnownWord[], distance: number): boolean {
    const isIn = (likely: string): boolean => forms.some(({ language }) => language === likely);
    if (isIn(this.#guess.language)) return true;
    return distance === 1 && (!this.#guess.isTold || isIn(this.#reader));
  }

  #weigh(forms: readonly KnownWord[]): Alternative {
    return { forms, frequency: frequencyOf(forms), weight: forms.reduce((sum, form) => sum + this.#weightOf(form), 0) };
  }

  #weightOf({ language, frequency }: KnownWord): number {
    return frequency * (this.#languages.includes(language) ? ownLanguageWeight : 1);
  }

  /** A correction is spelt as the language spells it that uses it most. */
  #writtenAs({ forms }: Alternative): string | null {
    return forms.toSorted((a, b) => this.#weightOf(b) - this.#weightOf(a))[0]?.written ?? null;
  }
}

/** The alternative comes first; the word as typed still counts a little. */
const instead = (typed: WordGroup, better: WordGroup, corrected: string | null): WordGroup => ({
  word: typed.word,
  terms: better.terms,
  otherTerms: without(better.terms, [...better.otherTerms, ...typed.terms, ...typed.otherTerms]),
  surfaces: distinct([...typed.surfaces, ...better.surfaces]),
  corrected,
});
