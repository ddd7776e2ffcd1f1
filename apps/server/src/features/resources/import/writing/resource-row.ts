import type { Prisma } from "@plaza/database";
import { renderMarkdown, rendererVersion } from "../../../../platform/text/markdown.ts";
import { foldTitle } from "../../fold-title.ts";
import type { ImportEntry } from "../import-entry.ts";
import type { ResourceDraft } from "../record/resource-draft.ts";

/** Where the draft's words lead in this database. */
export type RowReferences = { id: number; placeId: number | null; workId: number | null; topicIds: number[] };

type ResourceRow = Prisma.ResourceCreateManyInput & { id: number; publishedAt: Date | null };

export function toResourceRow(
  { draft, contentHash }: ImportEntry,
  { id, placeId, workId }: RowReferences,
  now: Date,
): ResourceRow {
  const {
    place: _place,
    topics: _topics,
    links,
    files: _files,
    identifiers: _identifiers,
    relations: _relations,
    reviewBy,
    ...values
  } = draft;
  return {
    id,
    ...values,
    titleFolded: foldTitle(draft.title),
    publisherFolded: draft.publisher === null ? null : foldTitle(draft.publisher),
    bodyHtml: draft.body === null ? null : renderMarkdown(draft.body, { baseUrl: links[0]?.url ?? null }),
    rendererVersion: draft.body === null ? null : rendererVersion,
    placeId,
    workId,
    reviewBy: reviewBy === null ? null : new Date(reviewBy),
    contentHash,
    publishedAt: draft.state === "published" ? now : null,
    updatedAt: now,
  };
}

export const toTopicRows = ({ id, topicIds }: RowReferences): Prisma.ResourceTopicCreateManyInput[] =>
  topicIds.map((topicId, position) => ({ resourceId: id, topicId, position }));

export const toLinkRows = ({ links }: ResourceDraft, { id }: RowReferences): Prisma.ResourceLinkCreateManyInput[] =>
  links.map((link, position) => ({ resourceId: id, position, ...link }));

export const toIdentifierRows = (
  { identifiers }: ResourceDraft,
  { id }: RowReferences,
): Prisma.ResourceIdentifierCreateManyInput[] => identifiers.map((identifier) => ({ resourceId: id, ...identifier }));
