import type { Database } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { PageUrls } from "../../platform/page-urls.ts";
import type { VocabularySource } from "../topics/index.ts";
import { canReadResource } from "./resource.policy.ts";
import { recordSelect, type ResourceRecord, toResourceRecord } from "./resource.record.ts";

type Deps = { db: Database; vocabulary: VocabularySource; urls: PageUrls };
/** `afterId`: the last one that was read; `since`: changed at this moment or later. */
type Range = { afterId: number; size: number; since: Date | undefined };

/** In the order of ids, so that nothing is skipped or repeated while the library changes. */
export async function listRecords(
  deps: Deps,
  { afterId, size, since }: Range,
): Promise<{ items: ResourceRecord[]; lastId: number | null }> {
  const rows = await deps.db.resource.findMany({
    select: recordSelect,
    where: { state: "published", id: { gt: afterId }, ...(since ? { updatedAt: { gte: since } } : {}) },
    orderBy: { id: "asc" },
    take: size + 1,
    relationLoadStrategy: "join",
  });
  const vocabulary = await deps.vocabulary.get();
  const items = rows.slice(0, size).map((row) => toResourceRecord(row, { urls: deps.urls, vocabulary }));
  return { items, lastId: rows.length > size ? (items.at(-1)?.id ?? null) : null };
}

/** @throws DomainError NOT_FOUND when absent or not to be read. */
export async function showRecord(deps: Deps, resourceId: number): Promise<ResourceRecord> {
  const row = await deps.db.resource.findUnique({
    select: recordSelect,
    where: { id: resourceId },
    relationLoadStrategy: "join",
  });
  if (!row || !canReadResource(row)) throw new DomainError("NOT_FOUND", "resource.not_found");
  return toResourceRecord(row, { urls: deps.urls, vocabulary: await deps.vocabulary.get() });
}
