import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { TopicView } from "@plaza/types/topics";
import { DomainError } from "../../platform/domain-error.ts";
import { toTopicView, type TopicCounts } from "./topic.view.ts";
import type { VocabularySource } from "./vocabulary.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

async function countResources(db: Database): Promise<TopicCounts> {
  const rows = await db.topic.findMany({ select: { id: true, resourceCount: true } });
  return new Map(rows.map(({ id, resourceCount }) => [id, resourceCount]));
}

/** The top level, each with its children, in the order of the vocabulary. */
export async function listTopics(deps: Deps, locale: Locale): Promise<TopicView[]> {
  const [vocabulary, counts] = await Promise.all([deps.vocabulary.get(), countResources(deps.db)]);
  return vocabulary.terms
    .filter((term) => term.parentId === null)
    .map((term) => toTopicView(vocabulary, term, counts, locale));
}

export async function showTopic(deps: Deps, slug: string, locale: Locale): Promise<TopicView> {
  const vocabulary = await deps.vocabulary.get();
  const term = vocabulary.findBySlug(slug);
  if (!term) throw new DomainError("NOT_FOUND", "topic.not_found");
  return toTopicView(vocabulary, term, await countResources(deps.db), locale);
}
