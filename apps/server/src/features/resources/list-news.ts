import type { Database } from "@plaza/database";

const newsSelect = {
  id: true,
  title: true,
  titleLanguage: true,
  summary: true,
  summaryLanguage: true,
  language: true,
  creators: true,
  publisher: true,
  publishedAt: true,
  createdAt: true,
  updatedAt: true,
  topics: { select: { topicId: true }, orderBy: { position: "asc" } },
} as const;

/** The newest published resources, for feeds. */
export async function listNews({ db }: { db: Database }, limit: number) {
  return db.resource.findMany({
    select: newsSelect,
    where: { state: "published" },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: limit,
    relationLoadStrategy: "join",
  });
}
export type News = Awaited<ReturnType<typeof listNews>>[number];
