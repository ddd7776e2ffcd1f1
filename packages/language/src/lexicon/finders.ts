import type { EntryMatch } from "./entry-lines.ts";
import type { WordOdds } from "./pair-table.ts";
import { contentTerms, phraseKey } from "./phrases.ts";
import type { LexiconTables } from "./tables.ts";
import type { Translation } from "./types.ts";

/** More would spread a query over words that hardly fit. */
export const translationsMax = 5;
const probabilityMin = 0.04;
/** What a detour through English may claim at most: two guesses on top of each other. */
const detourShare = 0.5;
const detourWords = 3;
const detourLanguage = "en";

export type Pair = { tables: LexiconTables; from: string; to: string };

/** A word of the query that says something. */
export type QueryWord = { term: string; surface: string };

/** What words that stand together are called in the other language; empty when nothing is known. */
export type Finder = (words: readonly QueryWord[]) => Translation[];

const keyOf = (words: readonly QueryWord[]): string => phraseKey(words.map(({ term }) => term));

/** A name and how much it counts beside the other names of what was asked. */
type Name = { text: string; weight: number };

/** The best names, as shares of one; names of the same terms are one name. */
const shared = (names: readonly Name[], language: string): Translation[] => {
  const byKey = new Map<string, Translation>();
  for (const { text, weight } of names) {
    const terms = contentTerms(text, language);
    if (terms.length === 0) continue;
    const key = phraseKey(terms);
    const known = byKey.get(key) ?? { text, terms, probability: 0 };
    byKey.set(key, { ...known, probability: known.probability + weight });
  }
  const kept = [...byKey.values()].toSorted((a, b) => b.probability - a.probability).slice(0, translationsMax);
  const sum = kept.reduce((total, { probability }) => total + probability, 0);
  return kept.map((one) => ({ ...one, probability: one.probability / sum }));
};

type EntriesByHand = {
  entriesOf(words: readonly QueryWord[], language: string): readonly EntryMatch<{ text: string }>[];
};

/** What lists written by hand say: the more usual both names are, the more they count. */
const finderOf = (list: EntriesByHand, from: string, to: string): Finder => {
  const namesOf = ({ entry, rank }: EntryMatch<{ text: string }>): Name[] =>
    (entry.terms[to] ?? []).map(({ text }, at) => ({ text, weight: 1 / ((rank + 1) * (at + 1)) }));
  return (words) => shared(list.entriesOf(words, from).flatMap(namesOf), to);
};

export const glossaryFinder = ({ tables, from, to }: Pair): Finder => finderOf(tables.glossary(), from, to);

export const usualWordFinder = ({ tables, from, to }: Pair): Finder => finderOf(tables.usualWords(), from, to);

export const phraseFinder = ({ tables, from, to }: Pair): Finder => {
  const source = tables.phrases(from);
  const target = tables.phrases(to);
  if (source === null || target === null) return () => [];
  const namesOf = (concept: number): Name[] =>
    target.textsOf(concept).map((text, at) => ({ text, weight: 1 / (at + 1) }));
  return (words) => shared(source.conceptsOf(keyOf(words)).flatMap(namesOf), to);
};

const likeliest = (odds: ReadonlyMap<number, number>): WordOdds[] =>
  [...odds]
    .map(([word, probability]) => ({ word, probability }))
    .toSorted((a, b) => b.probability - a.probability || a.word - b.word);

const oddsOfTerm = ({ tables, from, to }: Pair, term: string): WordOdds[] => {
  const odds = tables.odds(from, to);
  if (odds === null) return [];
  const numbers = tables.vocabulary(from)?.numbersOf(term) ?? [];
  const [first] = numbers;
  if (first !== undefined && numbers.length === 1) return odds(first);
  const sums = new Map<number, number>();
  for (const number of numbers)
    for (const { word, probability } of odds(number))
      sums.set(word, (sums.get(word) ?? 0) + probability / numbers.length);
  return likeliest(sums);
};

const detourOdds = ({ tables, from, to }: Pair, term: string): WordOdds[] => {
  const [first, second] = [tables.odds(from, detourLanguage), tables.odds(detourLanguage, to)];
  if (first === null || second === null) return [];
  const sums = new Map<number, number>();
  for (const middle of oddsOfTerm({ tables, from, to: detourLanguage }, term).slice(0, detourWords))
    for (const { word, probability } of second(middle.word))
      sums.set(word, (sums.get(word) ?? 0) + middle.probability * probability * detourShare);
  return likeliest(sums);
};

export const wordFinder = (pair: Pair): ((term: string) => Translation[]) => {
  const words = pair.tables.vocabulary(pair.to);
  if (words === null) return () => [];
  const isDirect = pair.tables.odds(pair.from, pair.to) !== null;
  return (term) =>
    (isDirect ? oddsOfTerm(pair, term) : detourOdds(pair, term))
      .filter(({ probability }) => probability >= probabilityMin)
      .slice(0, translationsMax)
      .map(({ word, probability }) => {
        const { term: translated, written } = words.wordOf(word);
        return { text: written, terms: [translated], probability };
      });
};
