import { afterAll, beforeAll, beforeEach, describe } from "vitest";
import { testSearchIndex } from "../port.suite.ts";
import { differences } from "./differences.ts";
import { createMeilisearchIndex } from "./meilisearch-index.ts";
import { contractKey, ContractServer } from "./testing/contract-server.ts";

const server = new ContractServer();
beforeAll(async () => server.start());
afterAll(async () => server.stop());

describe("the adapter on a server with its interface", () => {
  beforeEach(({ task, skip }) => {
    const reason = differences.get(task.name);
    if (reason !== undefined) skip(reason);
  });
  let opened = 0;
  testSearchIndex("Meilisearch", async () => {
    opened += 1;
    return createMeilisearchIndex({
      url: server.url,
      apiKey: contractKey,
      prefix: `test${opened}`,
      searchTimeoutMs: 20_000,
    });
  });
});
