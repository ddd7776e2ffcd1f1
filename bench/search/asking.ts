import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmbeddedIndex, type SearchDocument, type SearchIndex } from "@plaza/search";
import type { JudgedQuery } from "./retrieval-set.ts";
import { ndcgAt10 } from "./scores.ts";

const batchSize = 200;

async function* batches(documents: readonly SearchDocument[]): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += batchSize) yield documents.slice(from, from + batchSize);
}

/** Builds an index in a folder that is gone afterwards. */
export const withIndex = async <Result>(
  documents: readonly SearchDocument[],
  use: (index: SearchIndex, buildMs: number) => Promise<Result>,
): Promise<Result> => {
  const folder = mkdtempSync(join(tmpdir(), "plaza-relevance-"));
  const index = createEmbeddedIndex({ folder });
  try {
    const startedAt = performance.now();
    await index.rebuild(batches(documents), { cursor: "0", generation: 1 });
    return await use(index, performance.now() - startedAt);
  } finally {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What each query gained, and the milliseconds that the engine took. */
export type Asked = { gains: number[]; times: number[] };

export const askAll = async (
  index: SearchIndex,
  queries: readonly JudgedQuery[],
  readerLanguage: string,
  spoil: (text: string) => string,
): Promise<Asked> => {
  const asked: Asked = { gains: [], times: [] };
  for (const { text, judged } of queries) {
    const { hits, tookMs } = await index.search({
      text: spoil(text),
      types: ["resource"],
      filters: {},
      readerLanguage,
      sort: "relevance",
      page: 1,
      size: 10,
      exact: false,
    });
    asked.gains.push(
      ndcgAt10(
        hits.map(({ id }) => id),
        judged,
      ),
    );
    asked.times.push(tookMs);
  }
  return asked;
};
