import { chainKey, isStopWord } from "@plaza/language";
import type { SearchQuery } from "../port.ts";
import type { KnownWord, Lexicon } from "./lexicon.ts";
import { anyOf, matchExpression, neighbourExpression, phraseExpression } from "./match-expressions.ts";
import { candidateLanguages, guessLanguage } from "./query-language.ts";
import { parseQuery, type QueryWord } from "./query-words.ts";
import { WordChoice, type WordGroup } from "./word-choice.ts";

export type QueryPlan = {
  /** Expression for FTS5; null when no word is to be looked for. */
  match: string | null;
  /** The same for what counts less: the words as other languages bend them. */
  variants: { match: string; weight: number }[];
  /** The same for names in other languages than the document's. */
  names: string | null;
  /** Expression for what no hit may hold. */
  exclude: string | null;
  /** Expression for neighbours of the query that are neighbours in a text too; null when no two words are searched. */
  neighbours: string | null;
  groups: WordGroup[];
  /** Languages whose documents are most likely meant. */
  languages: ReadonlySet<string>;
  corrected: string | null;
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

/** What planning needs to know of the index as a whole. */
type Holdings = { documents: number; languages: readonly string[] };

/** Weight of a word as another language than the query's bends it. */
const variantWeight = 0.3;

/** Never 0, so that it can divide. */
const rarityOf = (found: number, documents: number): number =>
  Math.log(1 + (Math.max(0, documents - found) + 0.5) / (found + 0.5));

/** bm25 takes a form that few documents hold for an important one; it is as rare as the word that it stands for. */
const variantsOf = (
  { terms, otherTerms }: WordGroup,
  phrases: readonly string[],
  { lexicon, documents }: { lexicon: Lexicon; documents: number },
): QueryPlan["variants"] => {
  if (otherTerms.length === 0) return [];
  const common = Math.max(...terms.map((term) => lexicon.documentsWith(term)));
  return otherTerms.flatMap((term) => {
    const found = lexicon.documentsWith(term);
    const match = matchExpression([term], phrases);
    if (found === 0 || match === null) return [];
    const share = rarityOf(Math.max(found, common), documents) / rarityOf(found, documents);
    return [{ match, weight: variantWeight * share }];
  });
};

type Wanted = { groups: readonly WordGroup[]; phrases: readonly string[] };

const expressionsFor = (
  { groups, phrases }: Wanted,
  index: { lexicon: Lexicon; documents: number },
): Pick<QueryPlan, "match" | "variants" | "names" | "neighbours"> => ({
  match: matchExpression(
    groups.flatMap(({ terms }) => terms),
    phrases,
  ),
  variants: groups.flatMap((group) => variantsOf(group, phrases, index)),
  names: matchExpression(
    groups.flatMap(({ terms, otherTerms }) => [...terms, ...otherTerms]),
    phrases,
  ),
  neighbours: neighbourExpression(groups.map(({ terms }) => terms[0] ?? "")),
});

/** Decides what a query looks for, in which languages, and under which forms of its words. */
export const planQuery = (
  query: Pick<SearchQuery, "text" | "readerLanguage" | "exact">,
  lexicon: Lexicon,
  holdings: Holdings,
): QueryPlan => {
  const text = query.text.toWellFormed();
  const { words, phrases, excluded } = parseQuery(text);
  const evidence = words.map((word): { word: QueryWord; forms: KnownWord[] } => ({
    word,
    forms: lexicon.formsOf(word.surface),
  }));
  const reader = chainKey(query.readerLanguage);
  const known = [...holdings.languages, ...evidence.flatMap(({ forms }) => forms.map(({ language }) => language))];
  const guess = guessLanguage(evidence, { reader, candidates: candidateLanguages(text, reader, known), lexicon });
  const languages = new Set([guess.language, reader]);
  const telling = evidence.filter(({ word }) => !isStopWord(word.surface, guess.language));
  // A query of stop words alone is looked for in titles, which keep them.
  const kept = telling.length > 0 ? telling : evidence;
  const choice = new WordChoice({ lexicon, guess, reader, isExact: query.exact });
  const groups = kept.map(({ word, forms }) => choice.choose(word, forms));
  const wanted = { groups, phrases: phrases.map((phrase) => phraseExpression(phrase, languages)).filter(isPresent) };
  const exclusions = excluded
    .map((phrase) => phraseExpression(phrase, new Set([...languages, ...holdings.languages.slice(0, 5)])))
    .filter(isPresent);
  return {
    ...expressionsFor(wanted, { lexicon, documents: holdings.documents }),
    exclude: exclusions.length === 0 ? null : anyOf(exclusions),
    groups,
    languages,
    corrected: replaceWords(text, groups),
  };
};
