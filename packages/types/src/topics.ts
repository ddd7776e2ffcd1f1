/** A term of the vocabulary in the reader's language. */
export type TopicLabel = { topicId: number; slug: string; label: string; parentSlug: string | null };

export type TopicItem = TopicLabel & { scope: string; resourceCount: number };

export type TopicView = TopicItem & {
  synonyms: string[];
  parent: TopicLabel | null;
  children: TopicItem[];
  /** Mapping to EuroVoc with its SKOS relation. */
  eurovoc: { id: string; match: "exactMatch" | "closeMatch" | "broadMatch"; url: string } | null;
};
