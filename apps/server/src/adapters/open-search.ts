import type { Database } from "@plaza/database";
import {
  createMeilisearchIndex,
  type FallbackReason,
  type MeilisearchIndex,
  type SearchIndex,
  withFallback,
} from "@plaza/search";
import type { Config } from "../config.ts";
import { readLogState } from "../platform/change-log.ts";
import { openIndex } from "./open-index.ts";

export type OpenedSearch = {
  /** What answers people. */
  index: SearchIndex;
  /** The shared engine, when there is one; it has a feed of its own. */
  meilisearch: MeilisearchIndex | null;
  /** What keeps the shared engine from answering at this moment, in words. */
  problem: () => string | null;
};

type SearchConfig = Pick<Config, "dataFolder" | "meilisearch">;

/** The index of this process and, when settings name one, Meilisearch in front of it. */
export async function openSearch(
  config: SearchConfig,
  db: Database,
  onFallback: (reason: FallbackReason, error: unknown) => void,
): Promise<OpenedSearch> {
  const embedded = await openIndex(config, db);
  const meilisearch = await openMeilisearch(config, db);
  if (meilisearch === null) return { index: embedded, meilisearch, problem: () => null };
  const index = withFallback({ primary: meilisearch, embedded, onFallback });
  return { index, meilisearch, problem: () => index.primaryProblem() };
}

/** Null without settings. Names of its indexes carry the database's id: those of another database are never used. */
export async function openMeilisearch(
  { meilisearch }: Pick<Config, "meilisearch">,
  db: Database,
): Promise<MeilisearchIndex | null> {
  if (meilisearch === undefined) return null;
  const { databaseId } = await readLogState(db);
  return createMeilisearchIndex({ ...meilisearch, prefix: `plaza_${databaseId.replaceAll("-", "").slice(0, 12)}` });
}
