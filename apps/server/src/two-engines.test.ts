import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { contractKey, ContractServer } from "@plaza/search/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkPlaza } from "./features/operations/index.ts";
import { SearchFeed } from "./features/search/index.ts";
import { health } from "./http/health.ts";
import { startTestApp, type TestApp } from "./testing/test-app.ts";
import { testRecords } from "./testing/test-records.ts";
import { type OpenedSearch, openSearch } from "./adapters/open-search.ts";
import { SharedFeed } from "./adapters/shared-feed.ts";

const meilisearch = new ContractServer();
const folder = mkdtempSync(join(tmpdir(), "plaza-shared-search-"));
const reasons: string[] = [];
const moves: string[] = [];
const undo: (() => Promise<void>)[] = [];
let plaza: TestApp;
let search: OpenedSearch;
let own: SearchFeed;

/** A process of its own on the same database and the same Meilisearch. */
const startNode = (name: string): void => {
  const { db, deps } = plaza;
  const index = search.meilisearch;
  if (index === null) throw new Error("Meilisearch is set.");
  const feed = new SearchFeed({ ...deps, index }, () => undefined);
  const onMove = () => moves.push(name);
  const shared = new SharedFeed({ db, index, log: deps.log, step: async () => feed.step(), onMove });
  shared.start();
  undo.push(
    () => shared.stop(),
    () => feed.stop(),
  );
};

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  await meilisearch.start();
  const settings = { dataFolder: folder, meilisearch: { url: meilisearch.url, apiKey: contractKey } };
  search = await openSearch(settings, plaza.db, (reason) => reasons.push(reason));
  own = new SearchFeed({ ...plaza.deps, index: search.index }, () => undefined);
  await own.step();
});
afterAll(async () => {
  for (const stop of undo.toReversed()) await stop();
  await search.index.close();
  await meilisearch.stop();
  await plaza.stop();
  rmSync(folder, { recursive: true });
});

const query = {
  text: "participatory budgeting",
  types: ["resource" as const],
  filters: {},
  audiences: ["everyone"],
  readerLanguage: "en",
  sort: "relevance" as const,
  page: 1,
  size: 20,
  exact: false,
};
const total = async (): Promise<number> => (await search.index.search(query)).total;
const problems = async (): Promise<string[]> => {
  const findings = await checkPlaza({ db: plaza.db, index: search.index, meilisearch: search.meilisearch });
  return findings.filter(({ ok }) => !ok).map(({ name, words }) => `${name}: ${words}`);
};
const readiness = async (): Promise<{ status: number; body: unknown }> => {
  const parts = { deps: { db: plaza.db, index: search.index }, isReady: () => true, searchProblem: search.problem };
  const response = await health(parts).request("/ready");
  return { status: response.status, body: await response.json() };
};

describe("a server with Meilisearch", () => {
  it("answers from its own index until the shared one is built, and says so", async () => {
    expect(await total()).toBeGreaterThan(0);
    expect(reasons).toEqual(["not_ready"]);
    expect(await problems()).toEqual(["meilisearch: Meilisearch holds no whole index yet"]);
    expect(await readiness()).toEqual({
      status: 200,
      body: {
        status: "ready",
        database: true,
        search: true,
        degraded: expect.stringContaining("the embedded search engine answers: Meilisearch holds no index yet"),
      },
    });
  });
  it("builds the shared index once, however many servers there are, and each hears of it", async () => {
    startNode("first");
    startNode("second");
    await expect.poll(() => new Set(moves).size, { timeout: 10_000 }).toBe(2);
    expect(meilisearch.asked.filter((path) => path === "POST /swap-indexes")).toHaveLength(1);
    await expect.poll(search.problem, { timeout: 10_000 }).toBeNull();
    reasons.length = 0;
    expect(await total()).toBeGreaterThan(0);
    expect(reasons).toEqual([]);
    expect(await problems()).toEqual([]);
    expect((await readiness()).body).toEqual({ status: "ready", database: true, search: true });
  });
  it("is right again soon after Meilisearch was away, with what changed meanwhile", async () => {
    await meilisearch.stop();
    expect(await total()).toBeGreaterThan(0);
    expect(await problems()).toEqual(["meilisearch: Meilisearch cannot be reached"]);
    const [first] = testRecords;
    await plaza.importRecords([{ ...first, id: "ferry", title: "Ferry timetable of the harbour" }]);
    await own.step();
    await meilisearch.start();
    await expect.poll(problems, { timeout: 15_000 }).toEqual([]);
    await expect.poll(search.problem, { timeout: 10_000 }).toBeNull();
    reasons.length = 0;
    expect((await search.index.search({ ...query, text: "ferry timetable" })).total).toBeGreaterThan(0);
    expect(reasons).toEqual([]);
  }, 40_000);
});
