import { join } from "node:path";
import type { Database } from "@plaza/database";
import { createEmbeddedIndex, type SearchIndex } from "@plaza/search";
import type { Config } from "../config.ts";
import { readLogState } from "../platform/change-log.ts";

/** The index of this process. Its folder carries the database's id: an index of another database is never used. */
export async function openIndex(
  { dataFolder }: Pick<Config, "dataFolder">,
  db: Database,
  { isReadOnly = false }: { isReadOnly?: boolean } = {},
): Promise<SearchIndex> {
  const { databaseId } = await readLogState(db);
  return createEmbeddedIndex({ folder: join(dataFolder, "search", databaseId), isReadOnly });
}
