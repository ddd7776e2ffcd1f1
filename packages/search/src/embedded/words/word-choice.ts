import { formsOfWord, isStopWord, isStopWordAnywhere } from "@plaza/language";
import type { MatchedWord } from "../../port.ts";
import type { QueryWord } from "../../query/query-words.ts";
import type { LanguageGuess } from "./query-language.ts";
import { kinReadings } from "./kin.ts";
import type { KnownWord, Vocabulary } from "./vocabulary.ts";
import type { Reading, WordGroup } from "./word-group.ts";

/** Words that are looked at as what an unfinished or a misspelt one may be; the texts decide between them. */
const candidatesMax = 24;
/** Documents in the reader's or the query's language count this much more when words are chosen. */
const ownLanguageWeight = 4;
/** A word that hardly any document holds may be unfinished, or an error that its writers made too … */
const rareMax = 5;
/** … if what it begins, or what is one letter away, is so many times more frequent. */
const continuedTimes = 10;
const correctedTimes = 100;
const offeredTimes = 10;
/** Looking for neighbours of a word takes about a millisecond in a large library. */
const lookedUpMax = 4;
/** The word as other languages bend it: rare here, and rarity would be taken for importance. */
const otherLanguageWeight = 0.3;
/** The word as typed beside its likelier spelling. */
const typedWeight = 0.2;
/** A second error is that much less likely than one; a wrong first letter than another. */
const secondErrorShare = 0.1;
const firstLetterShare = 0.3;

export type Choice = {
  vocabulary: Vocabulary;
  guess: LanguageGuess;
  reader: string;
  isExact: boolean;
  /** Whether a word can be said in another language: then it is none that is misspelt. */
  isTranslatable: (word: QueryWord) => boolean;
  /** A word of the query's language that can be, and that may have been meant; null when there is none. */
  spell: (word: QueryWord) => string | null;
};

/** A word that may be meant, with how likely that is before anything else is known. */
export type Candidate = { forms: readonly KnownWord[]; frequency: number; weight: number };

/** A word of which the rest of the query decides what it is. */
export type OpenWord = { typed: WordGroup; how: "completed" | "corrected"; candidates: Candidate[] };

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

const frequencyOf = (forms: readonly KnownWord[]): number => forms.reduce((sum, { frequency }) => sum + frequency, 0);

const likeliestFirst = (a: Candidate, b: Candidate): number => b.weight - a.weight;

const readingsOf = (terms: readonly string[], weight: number, as: MatchedWord | null): Reading[] =>
  terms.map((term) => ({ terms: [term], weight, as }));

/** Chooses the ways to find each word of one query: as it is, else continued, else corrected. */
export class WordChoice {
  readonly #choice: Choice;
  /** That of the query first, then the reader's. */
  readonly #languages: readonly string[];
  #lookedUp = 0;

  constructor(choice: Choice) {
    this.#choice = choice;
    this.#languages = distinct([choice.guess.language, choice.reader]);
  }

  /** `forms`: what the index knows of the word as typed. */
  choose(word: QueryWord, forms: readonly KnownWord[]): WordGroup | OpenWord {
    const stems = this.#languages.map((language) => formsOfWord(word.written, language)?.term ?? word.surface);
    const typed = this.#group(word, stems, forms);
    if (this.#choice.isExact || this.#isCertain(word, forms, stems)) return typed;
    const own = frequencyOf(forms);
    const continued = word.isUnfinished ? this.#continuations(word, own * continuedTimes) : [];
    if (continued.length > 0) return { typed, how: "completed", candidates: continued };
    if (this.#choice.isTranslatable(word)) return typed;
    const corrected = this.#corrections(word, own * correctedTimes);
    return corrected.length === 0 ? this.#spelt(typed) : { typed, how: "corrected", candidates: corrected };
  }

  /** A word that no document has in any spelling may still be misspelt: in a language that is only asked in. */
  #spelt(typed: WordGroup): WordGroup {
    const { guess, spell } = this.#choice;
    const meant = typed.readings.some(({ terms }) => this.#choice.vocabulary.hasTerm(terms[0] ?? ""))
      ? null
      : spell(typed.word);
    if (meant === null) return typed;
    const as: MatchedWord = { typed: typed.word.written, found: meant, language: guess.language, how: "corrected" };
    const term = formsOfWord(meant, guess.language)?.term;
    const readings = term === undefined ? [] : readingsOf([term], 1, as);
    return { ...typed, readings: [...readings, ...typed.readings], corrected: meant };
  }

  /** A likelier spelling of a word that stays as it is: hardly any document has it, and many have its neighbour. */
  offer(word: QueryWord, forms: readonly KnownWord[]): string | null {
    const own = frequencyOf(forms);
    if (own === 0 || own > rareMax || this.#choice.isExact) return null;
    if (this.#choice.isTranslatable(word)) return null;
    const [best] = this.#corrections(word, own * offeredTimes);
    return best === undefined ? null : this.writtenAs(best);
  }

  /** The readings of a word that stands for what was typed; `settled` come with their share, the likeliest first. */
  instead({ typed, how }: OpenWord, settled: readonly { candidate: Candidate; share: number }[]): WordGroup {
    const first = settled[0]?.candidate;
    const written = first === undefined ? null : this.writtenAs(first);
    const readings = settled.flatMap(({ candidate, share }) => this.#readAs(typed.word, how, { candidate, share }));
    const known = new Set(readings.flatMap(({ terms }) => terms));
    const kept = typed.readings.filter(({ terms }) => !known.has(terms[0] ?? ""));
    return {
      word: typed.word,
      readings: [...readings, ...kept.map((reading) => ({ ...reading, weight: reading.weight * typedWeight }))],
      surfaces: distinct([...typed.surfaces, ...settled.flatMap(({ candidate }) => candidate.forms[0]?.surface ?? [])]),
      corrected: how === "corrected" ? written : null,
      completed: how === "completed" ? written : null,
    };
  }

  /** Spelt as the language spells it that uses it most. */
  writtenAs({ forms }: Candidate): string | null {
    return forms.toSorted((a, b) => this.#weightOf(b) - this.#weightOf(a))[0]?.written ?? null;
  }

  #readAs(
    { written }: QueryWord,
    how: OpenWord["how"],
    { candidate, share }: { candidate: Candidate; share: number },
  ): Reading[] {
    const own = this.#likeliest(candidate.forms);
    const found = this.writtenAs(candidate) ?? "";
    const as: MatchedWord = { typed: written, found, language: own[0]?.language ?? "und", how };
    const terms = distinct(own.map(({ term }) => term));
    const others = distinct(candidate.forms.map(({ term }) => term)).filter((term) => !terms.includes(term));
    return [...readingsOf(terms, share, as), ...readingsOf(others, share * otherLanguageWeight, as)];
  }

  /** Where the likeliest language knows the word, what others make of it stands aside. */
  #group(word: QueryWord, stems: readonly string[], forms: readonly KnownWord[]): WordGroup {
    const own = this.#likeliest(forms);
    const terms = distinct([...stems.slice(0, 1), ...own.map(({ term }) => term)]);
    const others = distinct([...stems, ...forms.map(({ term }) => term)]).filter((term) => !terms.includes(term));
    const { isExact, vocabulary, guess } = this.#choice;
    const kin = isExact ? [] : kinReadings(vocabulary, terms, guess.language);
    return {
      word,
      readings: [...readingsOf(terms, 1, null), ...readingsOf(others, otherLanguageWeight, null), ...kin],
      surfaces: distinct([word.surface, ...forms.map(({ surface }) => surface)]),
      corrected: null,
      completed: null,
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
    return forms.length > 0
      ? frequencyOf(forms) > rareMax
      : !word.isUnfinished && stems.some((stem) => this.#choice.vocabulary.hasTerm(stem));
  }

  #continuations({ surface }: QueryWord, leastFrequency: number): Candidate[] {
    const bySurface = Map.groupBy(this.#choice.vocabulary.continuationsOf(surface), (form) => form.surface);
    return [...bySurface.values()]
      .map((forms) => this.#weigh(forms))
      .filter(({ frequency }) => frequency >= leastFrequency)
      .toSorted(likeliestFirst)
      .slice(0, candidatesMax);
  }

  #corrections({ surface }: QueryWord, leastFrequency: number): Candidate[] {
    if (isStopWordAnywhere(surface)) return [];
    this.#lookedUp += 1;
    if (this.#lookedUp > lookedUpMax) return [];
    return this.#choice.vocabulary
      .correctionsOf(surface, leastFrequency)
      .filter(({ forms, distance }) => this.#isLikely(forms, distance))
      .map(({ forms, distance }) => {
        const candidate = this.#weigh(forms);
        const start = forms[0]?.surface[0] === surface[0] ? 1 : firstLetterShare;
        const weight = Math.log1p(candidate.weight) * start * (distance === 1 ? 1 : secondErrorShare);
        return { ...candidate, weight };
      })
      .toSorted(likeliestFirst)
      .slice(0, candidatesMax);
  }

  /** No correction rather than one into another language; names tell it wrongly, so the reader's own may be near. */
  #isLikely(forms: readonly KnownWord[], distance: number): boolean {
    const { guess, reader } = this.#choice;
    const isIn = (likely: string): boolean => forms.some(({ language }) => language === likely);
    if (isIn(guess.language)) return true;
    return distance === 1 && (!guess.isTold || isIn(reader));
  }

  #weigh(forms: readonly KnownWord[]): Candidate {
    return { forms, frequency: frequencyOf(forms), weight: forms.reduce((sum, form) => sum + this.#weightOf(form), 0) };
  }

  #weightOf({ language, frequency }: KnownWord): number {
    return frequency * (this.#languages.includes(language) ? ownLanguageWeight : 1);
  }
}
