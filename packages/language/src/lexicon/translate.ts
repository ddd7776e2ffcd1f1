import type { Token } from "../analyse.ts";
import { chainKey } from "../chains.ts";
import {
  usualWordFinder,
  type Finder,
  glossaryFinder,
  phraseFinder,
  type QueryWord,
  translationsMax,
  wordFinder,
} from "./finders.ts";
import { formsOfWord } from "../analyse.ts";
import { compose, partsOfCompound } from "./compounds.ts";
import { phraseKey } from "./phrases.ts";
import type { LexiconTables } from "./tables.ts";
import type { TranslatedPart, Translation } from "./types.ts";

/** Content words of a phrase; labels of thesauri rarely have more. */
const phraseWordsMax = 5;
/** Share of a phrase when the same single word has translations of its own. */
const phraseShare = 0.7;

/** A phrase's names beside what its words are said as otherwise: the name may not be the one in the text. */
const merged = (phrases: readonly Translation[], words: readonly Translation[]): Translation[] => {
  if (phrases.length === 0 || words.length === 0) return [...phrases, ...words];
  const byKey = new Map<string, Translation>();
  for (const [share, list] of [[phraseShare, phrases] as const, [1 - phraseShare, words] as const]) {
    for (const one of list) {
      const key = phraseKey(one.terms);
      const known = byKey.get(key);
      const probability = (known?.probability ?? 0) + share * one.probability;
      byKey.set(key, { ...(known ?? one), probability });
    }
  }
  return [...byKey.values()].toSorted((a, b) => b.probability - a.probability).slice(0, translationsMax);
};

/** What the query says without its stop words, with the place of each word. */
type Content = QueryWord & { position: number };

type WordFinder = (word: QueryWord) => Translation[];

type LanguagePair = { from: string; to: string };

type Cover = { start: number; length: number; translations: Translation[] };

/** The longest run from `start` on that the finder knows and no earlier finder has taken. */
const longestFrom = (
  content: readonly Content[],
  taken: ReadonlySet<number>,
  start: number,
  find: Finder,
): Cover | null => {
  let free = 0;
  while (free < phraseWordsMax && start + free < content.length && !taken.has(start + free)) free += 1;
  for (let length = free; length > 0; length -= 1) {
    const translations = find(content.slice(start, start + length));
    if (translations.length > 0) return { start, length, translations };
  }
  return null;
};

const coverWith = (content: readonly Content[], taken: Set<number>, find: Finder): Cover[] => {
  const covers: Cover[] = [];
  for (let start = 0; start < content.length; start += 1) {
    const cover = longestFrom(content, taken, start, find);
    if (cover === null) continue;
    covers.push(cover);
    for (let at = start; at < start + cover.length; at += 1) taken.add(at);
    start += cover.length - 1;
  }
  return covers;
};

/** "pt-BR" -> "pt"; a language without a chain keeps its own base. */
const languageKey = (language: string): string => {
  const key = chainKey(language);
  return key === "und" ? (language.toLowerCase().split(/[-_]/u, 1)[0] ?? "und") : key;
};

const contentOf = (tokens: readonly Token[]): Content[] => {
  const all = tokens.map(({ term, surface, isStop }, position) => ({ term, surface, isStop, position }));
  const content = all.filter(({ isStop }) => !isStop);
  return content.length > 0 ? content : all;
};

/** Languages that put the word that says more behind the word it is about: "agua potable". */
const headFirst = new Set("ar ca es fr ga id it km ms mt pt ro sq th vi".split(" "));

/** A phrase word for word, by the likeliest of each; null when one is not known. */
const wordForWord = (words: readonly QueryWord[], wordsOf: WordFinder, pair: LanguagePair): Translation | null => {
  const best = words.flatMap((word) => wordsOf(word).slice(0, 1));
  if (best.length < words.length) return null;
  const ordered = headFirst.has(pair.from) === headFirst.has(pair.to) ? best : best.toReversed();
  return {
    text: ordered.map(({ text }) => text).join(" "),
    terms: ordered.flatMap((one) => one.terms),
    probability: ordered.reduce((product, one) => product * one.probability, 1),
  };
};

const literalsOf = (words: readonly QueryWord[], wordsOf: WordFinder, pair: LanguagePair): Translation[] => {
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0) return wordsOf(only);
  const literal = wordForWord(words, wordsOf, pair);
  return literal === null ? [] : [literal];
};

/** What a word is called that only its parts are known of: "Trinkwasserversorgung". */
const compoundOf = (surface: string, wordsOf: WordFinder, pair: LanguagePair): Translation[] => {
  const ofPart = (part: string): Translation[] =>
    wordsOf(formsOfWord(part, pair.from) ?? { term: part, surface: part });
  const parts = partsOfCompound(surface, pair.from, (part) => ofPart(part).length > 0);
  return parts === null ? [] : compose(parts.map(ofPart), headFirst.has(pair.from) !== headFirst.has(pair.to));
};

/** Finders of a pair of languages, each with what it takes from the others. */
const findersOf = (tables: LexiconTables, pair: LanguagePair) => {
  const [common, phrases] = [usualWordFinder({ tables, ...pair }), phraseFinder({ tables, ...pair })];
  const [glossary, learnt] = [glossaryFinder({ tables, ...pair }), wordFinder({ tables, ...pair })];
  const wordsOf: WordFinder = (word) => {
    const chosen = common([word]);
    return chosen.length > 0 ? chosen : learnt(word.term);
  };
  const withWords = (names: readonly Translation[], words: readonly QueryWord[]): Translation[] =>
    names.length === 0 ? [] : merged(names, literalsOf(words, wordsOf, pair));
  // The glossary is chosen by hand: only its single words, which have other senses, are helped by the tables.
  const ofGlossary: Finder = (words) => (words.length > 1 ? glossary(words) : withWords(glossary(words), words));
  // Common words are chosen by hand as well, but a longer phrase that holds one says more: "access to education".
  const ofPhrases: Finder = (words) => {
    const chosen = common(words);
    return chosen.length > 0 ? chosen : withWords(phrases(words), words);
  };
  return { ofGlossary, ofPhrases, wordsOf };
};

const coversOf = (content: readonly Content[], tables: LexiconTables, pair: LanguagePair): Cover[] => {
  const taken = new Set<number>();
  const { ofGlossary, ofPhrases, wordsOf } = findersOf(tables, pair);
  const named = [...coverWith(content, taken, ofGlossary), ...coverWith(content, taken, ofPhrases)];
  const words = content.flatMap((word, start) => {
    if (taken.has(start)) return [];
    const whole = wordsOf(word);
    return [{ start, length: 1, translations: whole.length > 0 ? whole : compoundOf(word.surface, wordsOf, pair) }];
  });
  return [...named, ...words]
    .filter(({ translations }) => translations.length > 0)
    .toSorted((a, b) => a.start - b.start);
};

/** The parts of an analysed query in another language; see `Lexicon`. */
export const translateWith = (
  tables: LexiconTables,
  tokens: readonly Token[],
  { from, to }: { from: string; to: string },
): TranslatedPart[] => {
  const pair = { from: languageKey(from), to: languageKey(to) };
  if (pair.from === pair.to) return [];
  const content = contentOf(tokens);
  return coversOf(content, tables, pair).map(({ start, length, translations }) => {
    const first = content[start]?.position ?? 0;
    const last = content[start + length - 1]?.position ?? first;
    const written = tokens
      .slice(first, last + 1)
      .map(({ surface }) => surface)
      .join(" ");
    return { from: first, to: last + 1, written, translations };
  });
};
