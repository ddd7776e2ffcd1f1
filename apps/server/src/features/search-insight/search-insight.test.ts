import { type Database, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createLogger } from "../../platform/logger.ts";
import { closeDays } from "./close-days.ts";
import { insightLimits } from "./insight-buffer.ts";
import { readInsight } from "./read-insight.ts";
import { type Search, SearchInsight } from "./search-insight.ts";

const log = createLogger("fatal");
const today = "2026-11-23";
const tomorrow = "2026-11-24";

let test: TestDatabase;
let db: Database;
let now: Date;
let dropped: number;
let counted: { language: string; isEmpty: boolean }[];
let insight: SearchInsight;

const openInsight = (database: Database = db) =>
  new SearchInsight({
    db: database,
    log,
    now: () => now,
    onSearch: (search) => counted.push(search),
    onDrop: (count) => {
      dropped += count;
    },
  });

beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url);
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
});
beforeEach(async () => {
  await db.$executeRaw`truncate search_day, raw_search, searched_query, search_total, search_opening`;
  now = new Date(`${today}T10:00:00Z`);
  dropped = 0;
  counted = [];
  insight = openInsight();
  await insight.start();
});
afterEach(() => insight.close());

const search = (changes: Partial<Search> = {}) =>
  insight.recordSearch({ text: "water", language: "en", found: 3, source: "192.0.2.1", ...changes });

const searchFrom = (sources: number, changes: Partial<Search> = {}) => {
  for (let n = 1; n <= sources; n += 1) search({ source: `192.0.2.${n}`, ...changes });
};

async function turnDay(): Promise<void> {
  now = new Date(`${tomorrow}T00:00:00Z`);
  await insight.step();
}

/** PostgreSQL that ends the connections to the test's database and takes no new one. */
async function openOutage() {
  const name = new URL(test.url).pathname.slice(1);
  const url = new URL(test.url);
  url.pathname = "/postgres";
  const server = openDatabase(url.href, { max: 1 });
  const allow = (isAllowed: boolean) =>
    server.$executeRawUnsafe(`alter database ${name} with allow_connections ${isAllowed}`);
  return {
    begin: async () => {
      await allow(false);
      await server.$queryRaw`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${name}`;
    },
    end: () => allow(true),
    forget: () => server.$disconnect(),
  };
}

const rawTexts = async () => (await db.rawSearch.findMany({ orderBy: { text: "asc" } })).map(({ text }) => text);
const report = (days = 2) => readInsight(db, { days, today: tomorrow });

describe("a query", () => {
  it("of five sources is shown when the day is over, with what it found", async () => {
    searchFrom(5, { text: "Agua  Potable", language: "es-MX" });
    search({ text: "agua potable", language: "es", found: 0 });
    await turnDay();
    const { queries, emptyQueries } = await report();
    const line = { language: "es", text: "agua potable", searches: 6, zeroResults: 1, days: 1, sources: 5 };
    expect(queries).toEqual([line]);
    expect(emptyQueries).toEqual([line]);
  });

  it("of four sources is never shown, however often they send it, and leaves no text", async () => {
    for (let n = 0; n < 50; n += 1) searchFrom(4, { text: "secret plan" });
    await turnDay();
    const { queries, emptyQueries, languages } = await report();
    expect({ queries, emptyQueries }).toEqual({ queries: [], emptyQueries: [] });
    expect(languages).toEqual([{ language: "en", searches: 200, zeroResults: 0 }]);
    expect(await rawTexts()).toEqual([]);
  });

  it("of four sources on each of two days stays hidden", async () => {
    searchFrom(4);
    await turnDay();
    searchFrom(4);
    await insight.step();
    now = new Date("2026-11-25T00:00:03Z");
    await insight.step();
    expect((await readInsight(db, { days: 9, today: "2026-11-25" })).queries).toEqual([]);
  });

  it("is not shown on its own day", async () => {
    searchFrom(9);
    await insight.step();
    expect((await readInsight(db, { days: 1, today })).queries).toEqual([]);
    await closeDays(db, today);
    expect(await rawTexts()).toHaveLength(9);
  });

  it("counts sources across servers, whose hashes agree", async () => {
    const other = openInsight();
    await other.start();
    searchFrom(3);
    for (const n of [3, 4]) other.recordSearch({ text: "water", language: "en", found: 1, source: `192.0.2.${n}` });
    await other.close();
    await turnDay();
    expect((await report()).queries).toEqual([]);
    expect((await report()).languages).toEqual([{ language: "en", searches: 5, zeroResults: 0 }]);
  });
});

describe("what is written down", () => {
  it("is no address, but a hash that differs from day to day", async () => {
    search();
    await insight.step();
    const [first] = await db.rawSearch.findMany();
    await turnDay();
    search();
    await insight.step();
    const [second] = await db.rawSearch.findMany();
    expect(first?.source).toMatch(/^[\w-]{22}$/);
    expect(second?.source).toMatch(/^[\w-]{22}$/);
    expect(second?.source).not.toBe(first?.source);
    expect(await db.searchDay.count()).toBe(1);
  });

  it.each(["jane@example.org", "call 555 010 4477", "water jane@example.org"])(
    "is never the text %j, though it counts",
    async (text) => {
      searchFrom(6, { text, found: 0 });
      await insight.step();
      expect(await rawTexts()).toEqual([]);
      await turnDay();
      const { queries, languages } = await report();
      expect(queries).toEqual([]);
      expect(languages).toEqual([{ language: "en", searches: 6, zeroResults: 6 }]);
    },
  );

  it("is no text of a source that is unknown", async () => {
    search({ source: null });
    await insight.step();
    expect(await rawTexts()).toEqual([]);
    expect(counted).toEqual([{ language: "en", isEmpty: false }]);
  });

  it("is nothing where nothing was asked", async () => {
    search({ text: "  " });
    await insight.step();
    expect(await db.searchTotal.count()).toBe(0);
    expect(counted).toEqual([]);
  });

  it("is volume and what found nothing, by day and language", async () => {
    searchFrom(2, { language: "es", found: 0 });
    search();
    await turnDay();
    search();
    await insight.step();
    const { volume, languages } = await report();
    expect(volume).toEqual([
      { day: tomorrow, language: "en", searches: 1, zeroResults: 0 },
      { day: today, language: "es", searches: 2, zeroResults: 2 },
      { day: today, language: "en", searches: 1, zeroResults: 0 },
    ]);
    expect(languages.map(({ language, zeroResults }) => [language, zeroResults])).toEqual([
      ["en", 0],
      ["es", 2],
    ]);
  });

  it("is one statement for many searches", async () => {
    let statements = 0;
    const watched = openDatabase(test.url, { onStatement: () => (statements += 1) });
    const other = openInsight(watched);
    await other.start();
    const before = statements;
    for (let n = 0; n < 300; n += 1)
      other.recordSearch({ text: `word ${n}`, language: "en", found: 1, source: `192.0.2.${n}` });
    other.recordOpening({ resourceId: 1 });
    await other.step();
    expect(statements - before).toBe(1);
    await other.close();
    await watched.$disconnect();
    expect(await rawTexts()).toHaveLength(300);
  });
});

describe("raw text", () => {
  it("is gone with its salt when the day changes", async () => {
    searchFrom(7);
    search({ text: "rare words" });
    await insight.step();
    expect(await rawTexts()).toHaveLength(8);
    await turnDay();
    expect(await rawTexts()).toEqual([]);
    expect((await db.searchDay.findMany()).map(({ day }) => day.toISOString().slice(0, 10))).toEqual([tomorrow]);
  });

  it("is gone when a server starts after nights without one", async () => {
    searchFrom(5);
    await insight.close();
    now = new Date("2026-12-09T08:00:00Z");
    const later = openInsight();
    await later.start();
    expect(await rawTexts()).toEqual([]);
    expect((await readInsight(db, { days: 30, today: "2026-12-09" })).queries).toHaveLength(1);
    await later.close();
  });

  it("of a day that another server closed does not come back", async () => {
    searchFrom(5);
    await closeDays(db, tomorrow);
    await insight.step();
    expect(await rawTexts()).toEqual([]);
    expect((await db.searchTotal.findMany()).map(({ searches }) => searches)).toEqual([5]);
  });

  it("is counted once when servers close the day together", async () => {
    searchFrom(6);
    await insight.step();
    await Promise.all([1, 2, 3, 4].map(() => closeDays(db, tomorrow)));
    expect((await report()).queries).toMatchObject([{ searches: 6, sources: 6 }]);
  });

  it("lies in a table that the write-ahead log does not hold", async () => {
    const [row] = await db.$queryRaw<[{ kind: string }]>`
      select relpersistence::text kind from pg_class where relname = 'raw_search'`;
    expect(row.kind).toBe("u");
  });
});

describe("the database", () => {
  it("refuses a query of four sources, whoever writes it", async () => {
    const given = { day: new Date(today), language: "en", text: "water", searches: 9, sources: 4, zeroResults: 0 };
    await expect(db.searchedQuery.create({ data: given })).rejects.toThrow("searched_query_has_five_sources");
  });

  it("refuses long texts and impossible counts", async () => {
    const day = new Date(today);
    const raw = { day, language: "en", text: "x".repeat(101), source: "s", searches: 1, zeroResults: 0 };
    await expect(db.rawSearch.create({ data: raw })).rejects.toThrow("raw_search_text_is_short");
    const total = { day, language: "en", searches: 1, zeroResults: 2 };
    await expect(db.searchTotal.create({ data: total })).rejects.toThrow("search_total_counts_are_plausible");
  });

  it("that is away fails and delays no search; what comes meanwhile is written when it is back", async () => {
    const outage = await openOutage();
    const reached = openDatabase(test.url);
    const other = openInsight(reached);
    await outage.begin();
    await other.start();
    other.recordSearch({ text: "early", language: "en", found: 1, source: "192.0.2.1" });
    await other.step();
    await outage.end();
    await other.step();
    other.recordSearch({ text: "late", language: "en", found: 1, source: "192.0.2.1" });
    await outage.begin();
    await other.step();
    await outage.end();
    await other.close();
    await reached.$disconnect();
    await outage.forget();
    expect((await db.searchTotal.findMany()).map(({ searches }) => searches)).toEqual([2]);
    // Without the salt there was no way to keep the first one's source.
    expect(await rawTexts()).toEqual(["late"]);
    expect(dropped).toBe(1);
  });

  it("that never comes back loses counts and nothing else", async () => {
    const gone = openDatabase(test.url.replace(/\/plaza_test[^?]*/, "/plaza_test_no_such_database"));
    const other = openInsight(gone);
    await other.start();
    other.recordSearch({ text: "water", language: "en", found: 1, source: "192.0.2.1" });
    other.recordOpening({ resourceId: 1 });
    await other.step();
    await other.close();
    await gone.$disconnect();
    expect(dropped).toBeGreaterThanOrEqual(2);
  });
});

describe("a flood", () => {
  it("of one source writes a bounded number of texts, and counts all", async () => {
    const started = performance.now();
    for (let n = 0; n < 20_000; n += 1) search({ text: `word ${n}` });
    expect(performance.now() - started).toBeLessThan(10_000);
    await insight.step();
    expect(await db.rawSearch.count()).toBe(insightLimits.textsPerSourceAndDay);
    expect(dropped).toBe(20_000 - insightLimits.textsPerSourceAndDay);
    expect((await db.searchTotal.findMany()).map(({ searches }) => searches)).toEqual([20_000]);
  });
});

describe("openings", () => {
  const resource = (sourceId: string) =>
    db.resource.create({
      data: {
        sourceId,
        kind: "guide",
        language: "en",
        title: `Title ${sourceId}`,
        titleLanguage: "en",
        titleFolded: sourceId,
        contentHash: "0",
      },
      select: { id: true },
    });

  it("are counted for each resource and day, those of what is no resource are not", async () => {
    const [one, two] = [await resource("one"), await resource("two")];
    for (const resourceId of [one.id, two.id, two.id, 999_999, 0, 1.5, 4_000_000_000])
      insight.recordOpening({ resourceId });
    await insight.step();
    insight.recordOpening({ resourceId: two.id });
    await turnDay();
    expect((await report()).opened).toEqual([
      { resourceId: two.id, title: "Title two", openings: 3 },
      { resourceId: one.id, title: "Title one", openings: 1 },
    ]);
  });
});

describe("closing", () => {
  it("writes the rest and counts nothing after", async () => {
    search();
    await insight.close();
    search();
    insight.recordOpening({ resourceId: 1 });
    await insight.step();
    expect((await db.searchTotal.findMany()).map(({ searches }) => searches)).toEqual([1]);
  });
});
