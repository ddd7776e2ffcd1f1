import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SearchIndexNotReady } from "../errors.ts";
import { ask, batches, idsOf, stamp, suggesting } from "../suite/asking.ts";
import { documentOf, library } from "../suite/library.ts";
import { MeilisearchFailed } from "./failures.ts";
import { createMeilisearchIndex, type MeilisearchIndex } from "./meilisearch-index.ts";
import { contractKey, ContractServer } from "./testing/contract-server.ts";

let server: ContractServer;
let index: MeilisearchIndex;

const open = (apiKey = contractKey): MeilisearchIndex =>
  createMeilisearchIndex({
    url: server.url,
    apiKey,
    searchTimeoutMs: 200,
    requestTimeoutMs: 1_000,
    lexiconFolder: null,
  });

beforeEach(async () => {
  server = new ContractServer();
  await server.start();
  index = open();
});
afterEach(async () => {
  await index.close();
  await server.stop();
});

const reasonOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof MeilisearchFailed) return error.reason;
    throw error;
  }
  return "none";
};

const searched = async (): Promise<string> => reasonOf(index.search(ask("budget")));

describe("a Meilisearch that fails", () => {
  beforeEach(async () => {
    await index.rebuild(batches(library), stamp);
    await index.search(ask("budget"));
  });

  it("is told apart by how it fails", async () => {
    expect(await searched()).toBe("none");
    server.faults.status = 503;
    expect(await searched()).toBe("server_error");
    server.faults.status = null;
    server.faults.delayMs = 400;
    expect(await searched()).toBe("timeout");
    server.faults.delayMs = 0;
    await server.stop();
    expect(await searched()).toBe("unreachable");
    await server.start();
    expect(await searched()).toBe("none");
  });
  it.each([
    "<html>It works!</html>",
    "",
    "null",
    "[]",
    "{}",
    '{"hits":{}}',
    '{"hits":[{}],"totalHits":1}',
    '{"hits":[{"id":"1","_federation":{"queriesPosition":0}}],"totalHits":1}',
    '{"hits":[],"totalHits":-1}',
  ])("is not believed when it answers %s", async (rubbish) => {
    server.faults.rubbish = rubbish;
    expect(await searched()).toBe("rubbish");
    expect(await reasonOf(index.suggest(suggesting("bud")))).toBe(
      rubbish.startsWith('{"hits":[],') ? "none" : "rubbish",
    );
  });
  it("answers rubbish where it says how it stands", async () => {
    server.faults.rubbish = '{"indexes":[]}';
    expect(await reasonOf(index.status())).toBe("rubbish");
    expect(await index.problems()).toEqual([expect.stringContaining("without")]);
  });
  it("does not take a wrong key", async () => {
    const other = open("wrong");
    expect(await reasonOf(other.search(ask("budget")))).toBe("wrong_key");
    expect(await reasonOf(other.rebuild(batches([]), stamp))).toBe("wrong_key");
    expect(await other.problems()).toEqual(["Meilisearch does not accept the key: The provided API key is invalid."]);
    await other.close();
  });
  it.each(["0.30.0", "1.14.9", "2.0.0"])("is of version %s, and the doctor says so", async (version) => {
    server.faults.version = version;
    expect(await index.problems()).toEqual([`Meilisearch is of version ${version}; Plaza needs 1.15 or a later 1.x`]);
  });
  it("has no room left: nothing moves, searching goes on, and the doctor says why until it is mended", async () => {
    server.store.tasks.failure = { code: "no_space_left_on_device", message: "No space left on device." };
    const changes = { put: [documentOf(90, "en", "Ferry")], remove: [], cursor: "101" };
    expect(await reasonOf(index.apply(changes))).toBe("task_failed");
    expect(await reasonOf(index.rebuild(batches(library), { cursor: "101", generation: 2 }))).toBe("task_failed");
    expect(await index.status()).toMatchObject({ cursor: "100", generation: 1, documents: library.length });
    expect(idsOf(await index.search(ask("handbook")))).toEqual([1]);
    expect((await index.problems())[0]).toMatch(/^a task of Meilisearch failed .*No space left on device/);
    server.store.tasks.failure = null;
    await index.apply(changes);
    expect(idsOf(await index.search(ask("ferry")))).toEqual([90]);
    expect(await index.problems()).toEqual([]);
  });
  it("is killed while it works a change off: the change is there when it is back, once", async () => {
    server.store.tasks.taskMs = 50;
    const applied = index.apply({
      put: [documentOf(90, "en", "Ferry")],
      remove: [{ type: "resource", id: 2 }],
      cursor: "101",
    });
    await expect.poll(() => server.asked.filter((path) => path.endsWith("/documents")).length).toBeGreaterThan(8);
    await server.stop();
    expect(await searched()).toBe("unreachable");
    await server.start();
    await applied;
    expect(await index.status()).toMatchObject({ cursor: "101", documents: library.length });
    expect(idsOf(await index.search(ask("ferry")))).toEqual([90]);
  });
});

describe("builds", () => {
  it("refuses to answer before the first", async () => {
    await expect(index.search(ask("budget"))).rejects.toThrow(SearchIndexNotReady);
    await expect(index.suggest(suggesting("bud"))).rejects.toThrow(SearchIndexNotReady);
    expect(await index.problems()).toEqual(["Meilisearch holds no whole index yet"]);
  });
  it("miss nothing at any moment, and leave nothing behind", async () => {
    await index.rebuild(batches(library), stamp);
    server.store.tasks.taskMs = 3;
    const building = { isOver: false };
    const totals = new Set<number>();
    const looking = (async () => {
      while (!building.isOver) totals.add((await index.search(ask("", { size: 100 }))).total);
    })();
    await index.rebuild(batches(library), { cursor: "200", generation: 2 });
    building.isOver = true;
    await looking;
    expect([...totals]).toEqual([library.length]);
    await expect.poll(() => server.store.names.filter((name) => name.includes("__next_"))).toEqual([]);
  });
  it("sweep up what a build that was cut off left behind", async () => {
    async function* cutOff() {
      yield library.slice(0, 3);
      await server.stop();
      throw new Error("the machine lost power");
    }
    await expect(index.rebuild(cutOff(), stamp)).rejects.toThrow("the machine lost power");
    await server.start();
    await expect.poll(async () => reasonOf(index.status())).toBe("none");
    await index.rebuild(batches(library), stamp);
    await expect.poll(() => server.store.names.filter((name) => name.includes("__next_"))).toEqual([]);
  });
  it("are asked for when the settings have changed, while the old indexes answer", async () => {
    await index.rebuild(batches(library), stamp);
    const state = { id: 1, cursor: "100", generation: 1, settings: "of yesterday", analyser: "1" };
    const path = "POST /indexes/plaza_state/documents";
    server.store.handle(path, [state], new URLSearchParams({ primaryKey: "id" }));
    await expect.poll(async () => (await index.status()).generation).toBeNull();
    expect(await index.problems()).toEqual(["the indexes of Meilisearch are of other settings and wait to be rebuilt"]);
    expect(idsOf(await index.search(ask("handbook")))).toEqual([1]);
    await index.rebuild(batches(library), stamp);
    expect((await index.status()).generation).toBe(1);
  });
  it("move a document to the index of its new language", async () => {
    await index.rebuild(batches([documentOf(1, "en", "Water")]), stamp);
    await index.apply({ put: [documentOf(1, "fr", "Eau")], remove: [], cursor: "101" });
    expect(await index.listIds("resource")).toEqual([1]);
    expect((await index.search(ask("water"))).total).toBe(0);
    expect((await index.search(ask("", {}))).hits[0]?.language).toBe("fr");
  });
  it("keep two Plazas on one server apart", async () => {
    const other = createMeilisearchIndex({
      url: server.url,
      apiKey: contractKey,
      prefix: "plaza2",
      lexiconFolder: null,
    });
    await index.rebuild(batches(library), stamp);
    await other.rebuild(batches([documentOf(500, "en", "Elsewhere")]), stamp);
    await index.rebuild(batches(library), stamp);
    expect(await other.listIds("resource")).toEqual([500]);
    expect(await index.status()).toMatchObject({ documents: library.length });
    await other.close();
  });
  it("end at once when the index is closed", async () => {
    server.store.tasks.taskMs = 60_000;
    const building = reasonOf(index.rebuild(batches(library), stamp));
    await expect.poll(() => server.asked.length).toBeGreaterThan(3);
    await index.close();
    expect(await building).toBe("refused");
    server.store.tasks.isRunning = false;
  });
});

describe("whose eyes it is for", () => {
  it("neither shows nor counts nor suggests what another audience may see", async () => {
    const hidden = documentOf(2, "en", "Secret budget", { audiences: ["network:12"] });
    await index.rebuild(batches([documentOf(1, "en", "Open budget"), hidden]), stamp);
    expect(await index.search(ask("budget", { filters: { lang: ["fr"] } }))).toMatchObject({
      total: 0,
      hidden: { lang: 1 },
    });
    expect(await index.search(ask("budget"))).toMatchObject({ total: 1, facets: { lang: { en: 1 } } });
    expect(await index.suggest(suggesting("sec"))).toEqual([]);
    const both = { audiences: ["everyone", "network:12"] };
    expect((await index.search(ask("budget", both))).total).toBe(2);
    expect((await index.search(ask("budget", { audiences: ['x" OR audiences = "network:12'] }))).total).toBe(0);
    expect((await index.search(ask("budget", { audiences: [] }))).total).toBe(0);
  });
});
