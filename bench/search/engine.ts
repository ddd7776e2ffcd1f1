import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createEmbeddedIndex, createMeilisearchIndex, type SearchDocument, type SearchIndex } from "@plaza/search";
import { CannotRun } from "../cannot-run.ts";

export const engineNames = ["embedded", "meilisearch"] as const;
export type EngineName = (typeof engineNames)[number];

type Opened = { index: SearchIndex; remove: () => Promise<void> };

const openEmbedded = (): Opened => {
  const folder = mkdtempSync(join(tmpdir(), "plaza-relevance-"));
  const index = createEmbeddedIndex({ folder });
  return {
    index,
    remove: async () => {
      await index.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Deleting what it made is left to the server's owner: the port has no call for it. */
const openMeilisearch = (): Opened => {
  const url = process.env["MEILISEARCH_URL"];
  if (!url) throw new CannotRun("MEILISEARCH_URL is not set: there is no Meilisearch to score.");
  const apiKey = process.env["MEILISEARCH_API_KEY"];
  const index = createMeilisearchIndex({ url, prefix: "plaza-relevance", ...(apiKey ? { apiKey } : {}) });
  return { index, remove: async () => index.close() };
};

const open = (engine: EngineName): Opened => (engine === "embedded" ? openEmbedded() : openMeilisearch());

type Batches = Iterable<SearchDocument[]>;

async function* inTurn(batches: Batches): AsyncGenerator<SearchDocument[]> {
  yield* batches;
}

const batchSize = 200;

function* batchesOf(documents: Iterable<SearchDocument>): Generator<SearchDocument[]> {
  let batch: SearchDocument[] = [];
  for (const document of documents) {
    batch.push(document);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Builds an index of the documents, and removes it afterwards. */
export const withIndex = async <Result>(
  engine: EngineName,
  documents: Iterable<SearchDocument>,
  use: (index: SearchIndex, buildMs: number) => Promise<Result>,
): Promise<Result> => {
  const { index, remove } = open(engine);
  try {
    const startedAt = performance.now();
    await index.rebuild(inTurn(batchesOf(documents)), { cursor: "0", generation: 1 });
    return await use(index, performance.now() - startedAt);
  } finally {
    await remove();
  }
};
