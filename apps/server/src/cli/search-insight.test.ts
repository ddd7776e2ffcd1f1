import { type Database, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { SearchInsight } from "../features/search-insight/index.ts";
import { createLogger } from "../platform/logger.ts";
import { searchInsight } from "./search-insight.ts";

let test: TestDatabase;
let db: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url);
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
});

async function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await searchInsight.run(args, {
    config: readConfig({}),
    store: { db, url: test.url, folder: null, close: () => Promise.resolve() },
    io: { out: (line) => out.push(line), error: (line) => error.push(line) },
  });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

/** As a server did that was stopped before the day was over. */
async function searchYesterday(): Promise<void> {
  const insight = new SearchInsight({
    db,
    log: createLogger("fatal"),
    now: () => new Date(Date.now() - 86_400_000),
  });
  await insight.start();
  for (const n of [1, 2, 3, 4, 5])
    insight.recordSearch({ text: "Agua potable", language: "es", found: 0, source: `192.0.2.${n}` });
  insight.recordSearch({ text: "rare words", language: "en", found: 4, source: "192.0.2.1" });
  await insight.close();
}

describe("the command search-insight", () => {
  it("says that there is nothing yet", async () => {
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/^Searches from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d: 0\n/);
    expect(out).toContain("By language: none");
  });

  it("closes the day that is over, and shows what five sources sent and nothing else", async () => {
    await searchYesterday();
    expect(await db.rawSearch.count()).toBe(6);
    const { code, out } = await run("--days=2");
    expect(code).toBe(0);
    expect(out).toMatch(/^Searches from .*: 6$/m);
    expect(out).toMatch(/^ {2}5 +5 +100 % +es$/m);
    expect(out).toMatch(/^ {2}1 +0 +0 % +en$/m);
    expect(out.match(/^ {2}5 +5 +5 +1 +es +agua potable$/gm)).toHaveLength(2);
    expect(out).not.toContain("rare words");
    expect(await db.rawSearch.count()).toBe(0);
  });

  it("writes one document for other programs", async () => {
    const { out } = await run("--json");
    const report: unknown = JSON.parse(out);
    expect(report).toMatchObject({
      sourcesMin: 5,
      languages: [{ language: "es" }, { language: "en" }],
      queries: [{ text: "agua potable", searches: 5, zeroResults: 5, sources: 5, days: 1 }],
    });
  });

  it("looks at today alone when asked", async () => {
    expect((await run("--days=1")).out).toMatch(/: 0$/m);
  });

  it.each([["--days=0"], ["--days=1.5"], ["--days=many"], ["--day=3"], ["extra"]])("refuses %s", async (...args) => {
    const { code, error } = await run(...args);
    expect(code).toBe(2);
    expect(error).toContain("Usage: npm run plaza -- search-insight");
  });
});
