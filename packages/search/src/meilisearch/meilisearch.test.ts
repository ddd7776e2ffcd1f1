import { randomUUID } from "node:crypto";
import { beforeEach, describe } from "vitest";
import { testSearchIndex } from "../port.suite.ts";
import { differences } from "./differences.ts";
import { createMeilisearchIndex } from "./meilisearch-index.ts";

const url = process.env["MEILISEARCH_URL"];
const apiKey = process.env["MEILISEARCH_API_KEY"];

describe.skipIf(url === undefined)("the adapter on a real Meilisearch (skipped: MEILISEARCH_URL is not set)", () => {
  beforeEach(({ task, skip }) => {
    const reason = differences.get(task.name);
    if (reason !== undefined) skip(reason);
  });
  testSearchIndex("Meilisearch", async () =>
    createMeilisearchIndex({
      url: url ?? "",
      apiKey,
      prefix: `test-${randomUUID().slice(0, 8)}`,
      searchTimeoutMs: 20_000,
    }),
  );
});
