import type { Lexicon, TranslatedPart, Translation } from "@plaza/language";
import { analyse } from "@plaza/language";
import type { QueryTranslation } from "../../port.ts";
import type { Reading, WordGroup } from "../words/word-group.ts";
import { kinReadings } from "../words/kin.ts";
import type { Vocabulary } from "../words/vocabulary.ts";

/** The likeliest translations of a part are searched with their kin. */
const withKinMax = 2;

/** A part of the query as documents of one other language say it; `groups` are the words that it stands for. */
type TranslatedWords = { readings: Reading[]; groups: number[] };

/** A query as documents of one other language are asked. */
export type ForeignQuery = { language: string; parts: TranslatedWords[]; translations: QueryTranslation[] };

/** Translations of a part that are searched, the likeliest; of 2, 4, 6, 8 on sdg-xl, roots of shares likewise. */
const translationsMax = 6;

const shownAs = ({ word, corrected, completed }: WordGroup): string => corrected ?? completed ?? word.written;

const readingsOf = (typed: string, translations: readonly Translation[], language: string): Reading[] => {
  const kept = translations.slice(0, translationsMax);
  const most = kept[0]?.probability ?? 1;
  return kept.map(({ text, terms, probability }) => ({
    terms,
    weight: Math.sqrt(probability / most),
    as: { typed, found: text, language, how: "translated" },
  }));
};

/** Other words of the same family, for translations of one word. */
const withKin = (readings: readonly Reading[], vocabulary: Vocabulary, language: string): Reading[] => {
  const known = new Set(readings.flatMap(({ terms }) => terms));
  const kin = readings
    .slice(0, withKinMax)
    .flatMap(({ terms, weight, as }) =>
      terms.length > 1
        ? []
        : kinReadings(vocabulary, terms, language).map((one) => ({ ...one, as, weight: one.weight * weight })),
    );
  return [...readings, ...kin.filter(({ terms }) => !known.has(terms[0] ?? ""))];
};

/** Positions of analysed words that stand for each word group. */
const groupsWithin = (
  { from, to }: TranslatedPart,
  tokens: readonly { start: number; end: number }[],
  ends: readonly number[],
): number[] => {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return ends.flatMap((groupEnd, group) => (groupEnd > start && groupEnd <= end ? [group] : []));
};

/** Words that follow one another are shown as they were written, with the stop words between them. */
const typedAs = (covered: readonly number[], groups: readonly WordGroup[], query: string): string => {
  const words = covered.flatMap((group) => groups[group]?.word ?? []);
  const isRow = covered.every((group, position) => group === (covered[0] ?? 0) + position);
  const whole = query.slice(words[0]?.start, words.at(-1)?.end);
  return isRow && !/\s-|["\u201c\u201d\u00ab]/u.test(whole) ? whole : words.map(({ written }) => written).join(" ");
};

/** The query, spelt as it is searched, in the words of another language; null when none can be said in it. */
export const translateQuery = (
  { lexicon, vocabulary }: { lexicon: Lexicon; vocabulary: Vocabulary },
  groups: readonly WordGroup[],
  { query, from, to }: { query: string; from: string; to: string },
): ForeignQuery | null => {
  let text = "";
  const ends = groups.map((group) => {
    text += `${text === "" ? "" : " "}${shownAs(group)}`;
    return text.length;
  });
  const tokens = analyse(text, from);
  const parts = lexicon.translate(tokens, from, to);
  if (parts.length === 0) return null;
  const told = parts.map((part) => {
    const covered = groupsWithin(part, tokens, ends);
    const typed = typedAs(covered, groups, query);
    return { part, covered, typed, readings: withKin(readingsOf(typed, part.translations, to), vocabulary, to) };
  });
  const covered = new Set(told.flatMap((one) => one.covered));
  const untold = groups.flatMap((_, group) => (covered.has(group) ? [] : [{ readings: [], groups: [group] }]));
  return {
    language: to,
    parts: [...told.map((one) => ({ readings: one.readings, groups: one.covered })), ...untold],
    translations: told.map(({ typed, readings }) => ({
      typed,
      language: to,
      texts: [...new Set(readings.flatMap(({ as }) => as?.found ?? []))],
    })),
  };
};
