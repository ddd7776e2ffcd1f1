import type { Database } from "@plaza/database";
import { canReadResource, slugOf } from "../resources/index.ts";
import { collectionSlug, type CollectionRow } from "./collection.view.ts";
import { findReadable } from "./hold-collection.ts";

type Entry = {
  resourceId: number;
  slug: string;
  title: string;
  titleLanguage: string;
  addedAt: Date;
  updatedAt: Date;
  /** What the collection says of it, or else what it says of itself. */
  summary: { text: string; language: string } | null;
};
export type CollectionNews = {
  collection: Pick<CollectionRow, "id" | "title" | "language" | "updatedAt"> & { slug: string };
  entries: Entry[];
};

const itemSelect = {
  note: true,
  noteLanguage: true,
  addedAt: true,
  resource: {
    select: {
      id: true,
      state: true,
      title: true,
      titleLanguage: true,
      summary: true,
      summaryLanguage: true,
      language: true,
      updatedAt: true,
    },
  },
} as const;

/** What was added last, to a collection that everybody may read. */
export async function listCollectionNews(
  { db }: { db: Database },
  collectionId: number,
  limit: number,
): Promise<CollectionNews> {
  const { id, title, language, updatedAt } = await findReadable(db, null, collectionId);
  const items = await db.collectionItem.findMany({
    select: itemSelect,
    where: { collectionId },
    orderBy: [{ addedAt: "desc" }, { resourceId: "desc" }],
    take: limit,
    relationLoadStrategy: "join",
  });
  const readable = items.filter(({ resource }) => canReadResource(resource));
  return {
    collection: { id, title, language, updatedAt, slug: collectionSlug(title) },
    entries: readable.map(({ note, noteLanguage, addedAt, resource }) => ({
      resourceId: resource.id,
      slug: slugOf(resource.title),
      title: resource.title,
      titleLanguage: resource.titleLanguage,
      addedAt,
      updatedAt: resource.updatedAt > addedAt ? resource.updatedAt : addedAt,
      summary:
        toSummary({ text: note, language: noteLanguage }) ??
        toSummary({ text: resource.summary, language: resource.summaryLanguage ?? resource.language }),
    })),
  };
}

const toSummary = ({ text, language }: { text: string | null; language: string | null }): Entry["summary"] =>
  text === null ? null : { text, language: language ?? "und" };
