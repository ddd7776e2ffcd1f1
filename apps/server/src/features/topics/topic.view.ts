import type { Locale } from "@plaza/types/locales";
import type { TopicItem, TopicView } from "@plaza/types/topics";
import type { Vocabulary } from "./vocabulary.ts";

type Term = Vocabulary["terms"][number];
/** Published resources by topic id, children included. */
export type TopicCounts = ReadonlyMap<number, number>;

const skosMatches = ["exactMatch", "closeMatch", "broadMatch"] as const;

function toTopicItem(vocabulary: Vocabulary, term: Term, counts: TopicCounts, locale: Locale): TopicItem {
  return {
    ...vocabulary.toLabel(term, locale),
    scope: vocabulary.textIn(term, locale).scope,
    resourceCount: counts.get(term.topicId) ?? 0,
  };
}

export function toTopicView(vocabulary: Vocabulary, term: Term, counts: TopicCounts, locale: Locale): TopicView {
  const parent = term.parentId === null ? null : vocabulary.findById(term.parentId);
  const match = skosMatches.find((name) => name === term.eurovocMatch);
  return {
    ...toTopicItem(vocabulary, term, counts, locale),
    synonyms: vocabulary.textIn(term, locale).synonyms,
    parent: parent ? vocabulary.toLabel(parent, locale) : null,
    children: vocabulary.childrenOf(term.topicId).map((child) => toTopicItem(vocabulary, child, counts, locale)),
    eurovoc:
      term.eurovocId && match ? { id: term.eurovocId, match, url: `http://eurovoc.europa.eu/${term.eurovocId}` } : null,
  };
}
