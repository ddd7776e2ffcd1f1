import type { Database } from "@plaza/database";
import { z } from "zod";
import type { PageUrls } from "../../platform/page-urls.ts";
import type { Vocabulary, VocabularySource } from "./vocabulary.ts";

const matches = ["exactMatch", "closeMatch", "broadMatch"] as const;

/** A term of the vocabulary with everything that is known of it, in every language. */
export const topicRecord = z.object({
  id: z.int(),
  slug: z.string(),
  url: z.url(),
  parent: z.string().nullable().describe("Slug of the broader topic"),
  labels: z
    .record(z.string(), z.object({ label: z.string(), synonyms: z.array(z.string()), scope: z.string() }))
    .describe("By language (BCP 47): skos:prefLabel, skos:altLabel, skos:scopeNote"),
  eurovoc: z.object({ id: z.string(), match: z.enum(matches).describe("SKOS relation"), url: z.url() }).nullable(),
  resourceCount: z.int().describe("Published resources with this topic or a narrower one"),
});
export type TopicRecord = z.output<typeof topicRecord>;

type Deps = { db: Database; vocabulary: VocabularySource; urls: PageUrls };

/** The whole vocabulary, in its order. */
export async function listTopicRecords({ db, vocabulary, urls }: Deps): Promise<TopicRecord[]> {
  const [known, rows] = await Promise.all([
    vocabulary.get(),
    db.topic.findMany({ select: { id: true, resourceCount: true } }),
  ]);
  const counts = new Map(rows.map(({ id, resourceCount }) => [id, resourceCount]));
  return known.terms.map((term) => ({
    id: term.topicId,
    slug: term.slug,
    url: urls.topic("en", term.slug),
    parent: term.parentId === null ? null : (known.findById(term.parentId)?.slug ?? null),
    labels: Object.fromEntries(term.labels),
    eurovoc: toEurovoc(term),
    resourceCount: counts.get(term.topicId) ?? 0,
  }));
}

function toEurovoc({ eurovocId, eurovocMatch }: Vocabulary["terms"][number]): TopicRecord["eurovoc"] {
  const match = matches.find((name) => name === eurovocMatch);
  return eurovocId !== null && match ? { id: eurovocId, match, url: `http://eurovoc.europa.eu/${eurovocId}` } : null;
}
