import type { PairTable } from "../src/lexicon/pair-table.ts";
import { phraseKey, phraseRow } from "../src/lexicon/phrases.ts";
import type { Numbering } from "./align-words.ts";
import type { Concept, Label } from "./read-labels.ts";

const phraseTermsMax = 4;
/** A word that is among the best few of another is found word by word. */
const bestFew = 3;
/** Names of one concept that are offered. */
const namesMax = 2;
/** Synsets that fewer languages name are rarely asked for: kinds of plants, parts of machines. */
const languagesMin = 5;

export type LabelWords = {
  numbersOf: Numbering;
  /** How much each word of a label is used in all labels of its language. */
  usesOf(language: string, label: Label): number[];
};

export type AlignedPair = { rows: string; columns: string; table: PairTable };

type Sides = { left: Label; right: Label };

const bestOf = (odds: readonly { word: number }[]): number[] => odds.slice(0, bestFew).map(({ word }) => word);

const isTranslatedWordByWord = (
  { left, right }: Sides,
  { rows, columns, table }: AlignedPair,
  numbersOf: Numbering,
): boolean => {
  const [lefts, rights] = [numbersOf(rows, left), numbersOf(columns, right)];
  if (lefts.length !== rights.length) return false;
  const there = new Set(lefts.flatMap((row) => bestOf(table.ofRow(row))));
  const back = new Set(rights.flatMap((column) => bestOf(table.ofColumn(column))));
  return rights.every((column) => there.has(column)) && lefts.every((row) => back.has(row));
};

const isPhrase = ({ left, right }: Sides): boolean =>
  Math.max(left.terms.length, right.terms.length) > 1 &&
  left.terms.length <= phraseTermsMax &&
  right.terms.length <= phraseTermsMax;

/** Several names: the ones more sources give first, then those of usual words ("public transport"). */
const preferred = (concept: Concept, language: string, words: LabelWords): Label[] => {
  const names = concept.labels.get(language) ?? [];
  if (names.length <= 1) return names;
  const usual = new Map(names.map((name) => [name, Math.min(...words.usesOf(language, name))]));
  return names.toSorted((a, b) => b.weight - a.weight || (usual.get(b) ?? 0) - (usual.get(a) ?? 0)).slice(0, namesMax);
};

/** By language, how many concepts have a name of these terms. */
type Counts = Map<string, Map<string, number>>;

const countOf = (counts: Counts, language: string, key: string): number => counts.get(language)?.get(key) ?? 0;

const raise = (counts: Counts, language: string, key: string): void => {
  const keys = counts.get(language) ?? new Map<string, number>();
  counts.set(language, keys.set(key, (keys.get(key) ?? 0) + 1));
};

/** What stands in the way of finding a concept by a name: by language, key of the name -> concepts. */
class Names {
  readonly #all: Counts = new Map();
  readonly #ofThesaurus: Counts = new Map();

  constructor(concepts: readonly Concept[]) {
    for (const { labels, isOfThesaurus } of concepts)
      for (const [language, names] of labels)
        for (const { terms } of names) this.#add(language, phraseKey(terms), isOfThesaurus);
  }

  /** A single word with several senses, and a synset beside a label of the thesaurus, are no help. */
  isSure(language: string, { terms, stopWords }: Label, isOfThesaurus: boolean): boolean {
    const key = phraseKey(terms);
    const ofThesaurus = countOf(this.#ofThesaurus, language, key);
    if (!isOfThesaurus && ofThesaurus > 0) return false;
    if (terms.length > 1) return true;
    return stopWords === 0 && (isOfThesaurus ? ofThesaurus : countOf(this.#all, language, key)) === 1;
  }

  #add(language: string, key: string, isOfThesaurus: boolean): void {
    raise(this.#all, language, key);
    if (isOfThesaurus) raise(this.#ofThesaurus, language, key);
  }
}

/** By language, the rows of its phrase file by their text. */
type Chosen = Map<string, Map<string, string[]>>;

const choose = (chosen: Chosen, language: string, row: string[]): void => {
  const rows = chosen.get(language) ?? new Map<string, string[]>();
  chosen.set(language, rows.set(row.join("\t"), row));
};

const sidesOf = (names: ReadonlyMap<string, readonly Label[]>, { rows, columns }: AlignedPair): Sides[] =>
  (names.get(rows) ?? [])
    .flatMap((left) => (names.get(columns) ?? []).map((right) => ({ left, right })))
    .filter(isPhrase);

const isNamedWidely = ({ isOfThesaurus, labels }: Concept): boolean => isOfThesaurus || labels.size >= languagesMin;

/** Names that single words do not give, by language: rows of its phrase file. */
export const choosePhrases = (
  concepts: readonly Concept[],
  pairs: readonly AlignedPair[],
  words: LabelWords,
): Map<string, string[][]> => {
  const preferredNames = concepts.map(
    (concept) => new Map([...concept.labels.keys()].map((language) => [language, preferred(concept, language, words)])),
  );
  const names = new Names(concepts);
  const chosen: Chosen = new Map();
  const chooseName = (language: string, number: number, label: Label): void => {
    const isSure = names.isSure(language, label, concepts[number]?.isOfThesaurus === true);
    choose(chosen, language, phraseRow(isSure ? phraseKey(label.terms) : "", number, label.text));
  };
  for (const pair of pairs) {
    for (const [number, concept] of concepts.entries()) {
      if (!isNamedWidely(concept)) continue;
      const sides = sidesOf(preferredNames[number] ?? new Map<string, Label[]>(), pair);
      for (const { left, right } of sides.filter((one) => !isTranslatedWordByWord(one, pair, words.numbersOf))) {
        chooseName(pair.rows, number, left);
        chooseName(pair.columns, number, right);
      }
    }
  }
  return new Map([...chosen].map(([language, rows]) => [language, [...rows.values()]]));
};
