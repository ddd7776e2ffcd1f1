import { analyse, chainKey, isStopWord } from "@plaza/language";
import type { SearchQuery } from "../port.ts";
import type { KnownWord, Lexicon } from "./lexicon.ts";
import { candidateLanguages, guessLanguage } from "./query-language.ts";
import { parseQuery, type QueryWord } from "./query-words.ts";
import { WordChoice, type WordGroup } from "./word-choice.ts";

export type QueryPlan = {
  /** Expression for FTS5; null when no word is to be looked for. */
  match: string | null;
  /** The same for what counts less: the words as other languages bend them. */
  otherMatch: string | null;
  /** Expression for what no hit may hold. */
  exclude: string | null;
  /** Expression for neighbours of the query that are neighbours in a text too; null when no two words are searched. */
  neighbours: string | null;
  groups: WordGroup[];
  /** Languages whose documents are most likely meant. */
  languages: ReadonlySet<string>;
  corrected: string | null;
};

/** Terms hold letters, marks and digits only; quotes keep words such as NOT from being read as operators. */
const quote = (terms: readonly string[]): string => `"${terms.join(" ").replaceAll('"', '""')}"`;

const anyOf = (expressions: Iterable<string>): string => [...new Set(expressions)].join(" OR ");

/** A phrase in the terms of each likely language; bodies are indexed without stop words, titles with them. */
const phraseExpression = (phrase: string, languages: Iterable<string>): string | null => {
  const variants = [...languages].flatMap((language) => {
    const tokens = analyse(phrase, language);
    return [tokens, tokens.filter(({ isStop }) => !isStop)].map((some) => some.map(({ term }) => term));
  });
  const expressions = variants.filter((terms) => terms.length > 0).map(quote);
  return expressions.length === 0 ? null : `(${anyOf(expressions)})`;
};

const matchExpression = (terms: readonly string[], phrases: readonly string[]): string | null => {
  if (terms.length === 0) return null;
  const words = anyOf(terms.map((term) => quote([term])));
  return phrases.length === 0 ? words : `(${words}) AND ${phrases.join(" AND ")}`;
};

const neighbourExpression = (groups: readonly WordGroup[]): string | null => {
  const pairs = groups.slice(1).map(({ terms }, index) => quote([groups[index]?.terms[0] ?? "", terms[0] ?? ""]));
  return pairs.length === 0 ? null : anyOf(pairs);
};

const replaceWords = (text: string, groups: readonly WordGroup[]): string | null => {
  const changed = groups.filter(({ corrected }) => corrected !== null);
  if (changed.length === 0) return null;
  return changed
    .toReversed()
    .reduce(
      (sentence, { word, corrected }) => sentence.slice(0, word.start) + (corrected ?? "") + sentence.slice(word.end),
      text,
    );
};

const isPresent = <Value>(value: Value | null): value is Value => value !== null;

/** Decides what a query looks for, in which languages, and under which forms of its words. */
export const planQuery = (
  query: Pick<SearchQuery, "text" | "readerLanguage" | "exact">,
  lexicon: Lexicon,
  indexLanguages: readonly string[],
): QueryPlan => {
  const text = query.text.toWellFormed();
  const { words, phrases, excluded } = parseQuery(text);
  const evidence = words.map((word): { word: QueryWord; forms: KnownWord[] } => ({
    word,
    forms: lexicon.formsOf(word.surface),
  }));
  const reader = chainKey(query.readerLanguage);
  const known = [...indexLanguages, ...evidence.flatMap(({ forms }) => forms.map(({ language }) => language))];
  const guessed = guessLanguage(evidence, reader, candidateLanguages(text, reader, known));
  const languages = new Set([guessed, reader]);
  const telling = evidence.filter(({ word }) => !isStopWord(word.surface, guessed));
  // A query of stop words alone is looked for in titles, which keep them.
  const kept = telling.length > 0 ? telling : evidence;
  const choice = new WordChoice({ lexicon, languages: [guessed, reader], isExact: query.exact });
  const groups = kept.map(({ word, forms }) => choice.choose(word, forms));
  const phraseExpressions = phrases.map((phrase) => phraseExpression(phrase, languages)).filter(isPresent);
  const exclusions = excluded
    .map((phrase) => phraseExpression(phrase, new Set([...languages, ...indexLanguages.slice(0, 5)])))
    .filter(isPresent);
  return {
    match: matchExpression(
      groups.flatMap(({ terms }) => terms),
      phraseExpressions,
    ),
    otherMatch: matchExpression(
      groups.flatMap(({ otherTerms }) => otherTerms),
      phraseExpressions,
    ),
    exclude: exclusions.length === 0 ? null : anyOf(exclusions),
    neighbours: neighbourExpression(groups),
    groups,
    languages,
    corrected: replaceWords(text, groups),
  };
};
