import type { Token } from "../analyse.ts";
import { chainKey } from "../chains.ts";
import { type Finder, glossaryFinder, phraseFinder, type QueryWord, translationsMax, wordFinder } from "./finders.ts";
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

type WordFinder = (term: string) => Translation[];

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
const wordForWord = (terms: readonly string[], wordsOf: WordFinder, pair: LanguagePair): Translation | null => {
  const best = terms.flatMap((term) => wordsOf(term).slice(0, 1));
  if (best.length < terms.length) return null;
  const ordered = headFirst.has(pair.from) === headFirst.has(pair.to) ? best : best.toReversed();
  return {
    text: ordered.map(({ text }) => text).join(" "),
    terms: ordered.flatMap((one) => one.terms),
    probability: ordered.reduce((product, one) => product * one.probability, 1),
  };
};

const literalsOf = (terms: readonly string[], wordsOf: WordFinder, pair: LanguagePair): Translation[] => {
  const [only, ...others] = terms;
  if (only !== undefined && others.length === 0) return wordsOf(only);
  const literal = wordForWord(terms, wordsOf, pair);
  return literal === null ? [] : [literal];
};

const coversOf = (content: readonly Content[], tables: LexiconTables, pair: LanguagePair): Cover[] => {
  const taken = new Set<number>();
  const wordsOf = wordFinder({ tables, ...pair });
  const termsOf = ({ start, length }: Cover): string[] => content.slice(start, start + length).map(({ term }) => term);
  const withWords = (cover: Cover): Cover => ({
    ...cover,
    translations: merged(cover.translations, literalsOf(termsOf(cover), wordsOf, pair)),
  });
  // The glossary is chosen by hand: only its single words, which have other senses, are helped by the tables.
  const fromGlossary = coverWith(content, taken, glossaryFinder({ tables, ...pair })).map((cover) =>
    cover.length > 1 ? cover : withWords(cover),
  );
  const fromPhrases = coverWith(content, taken, phraseFinder({ tables, ...pair })).map(withWords);
  const words = content.flatMap(({ term }, start) =>
    taken.has(start) ? [] : [{ start, length: 1, translations: wordsOf(term) }],
  );
  return [...fromGlossary, ...fromPhrases, ...words]
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
