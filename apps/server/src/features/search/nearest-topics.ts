import { analyse } from "@plaza/language";
import type { Locale } from "@plaza/types/locales";
import type { SearchView } from "@plaza/types/search";
import type { Vocabulary } from "../topics/index.ts";

const topicsOffered = 6;

/** Topics whose labels, synonyms or scope share most words with a query that found nothing; the top level when none does. */
export function nearestTopics(vocabulary: Vocabulary, query: string, locale: Locale): SearchView["nearestTopics"] {
  const words = new Set(locale === "en" ? termsOf(query, "en") : [...termsOf(query, locale), ...termsOf(query, "en")]);
  const scored = vocabulary.terms.map((term) => {
    const { label, synonyms, scope } = vocabulary.textIn(term, locale);
    const shared = termsOf([label, ...synonyms, scope].join(" "), locale).filter((word) => words.has(word));
    return { term, score: new Set(shared).size };
  });
  const near = scored.filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  const offered =
    near.length > 0 ? near.map(({ term }) => term) : vocabulary.terms.filter((term) => term.parentId === null);
  return offered
    .slice(0, topicsOffered)
    .map((term) => ({ slug: term.slug, label: vocabulary.textIn(term, locale).label }));
}

const termsOf = (text: string, language: string): string[] =>
  analyse(text, language).flatMap(({ term, isStop }) => (isStop ? [] : term));
