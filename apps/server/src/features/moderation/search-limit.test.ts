import type { Database } from "@plaza/database";
import { openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DomainError } from "../../platform/domain-error.ts";
import { createLogger } from "../../platform/logger.ts";
import { SearchLimit } from "./search-limit.ts";

let test: TestDatabase;
let db: Database;
let statements = 0;
beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url, { onStatement: () => void (statements += 1) });
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
});
beforeEach(() => db.rateLimit.deleteMany());

const newLimit = (limits = { perBrowser: 30, perProgram: 60 }) =>
  new SearchLimit({ db, log: createLogger("fatal"), limits });
const visitOf = (source: string | null, agent = "Firefox") => ({
  viewer: null,
  visit: { source, headers: new Headers({ "user-agent": agent }) },
});
/** The middle of a minute, so that a slow test does not run into the next. */
const start = new Date();
const now = Math.floor(start.getTime() / 60_000) * 60_000 + 20_000;

/** Seconds that those who were refused were told to wait. */
const waits = new Set<number | null>();

function countTaken(limit: SearchLimit, tries: number, visit = visitOf("192.0.2.1"), at = now): number {
  let taken = 0;
  for (let index = 0; index < tries; index += 1)
    try {
      limit.takeSearch(visit, "budget", at);
      taken += 1;
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== "RATE_LIMITED") throw error;
      waits.add(error.retryAfterSeconds);
    }
  return taken;
}

describe("searching without an account", () => {
  it("is held to so many a minute for each browser, and says when to come back", () => {
    const limit = newLimit();
    expect(countTaken(limit, 45)).toBe(30);
    expect(countTaken(limit, 45, visitOf("192.0.2.1", "Another browser"))).toBe(30);
    expect(countTaken(limit, 45, visitOf("192.0.2.2"))).toBe(30);
    expect(countTaken(limit, 45, visitOf("192.0.2.1"), now + 60_000)).toBe(30);
    expect([...waits]).toEqual([40]);
  });

  it("is held for a whole network to five times as many, whatever its browsers say they are", () => {
    const limit = newLimit();
    const agents = Array.from({ length: 400 }, (_, index) => `agent ${index}`);
    const taken = agents.map((agent) => countTaken(limit, 1, visitOf("192.0.2.1", agent)));
    expect(taken.filter((one) => one === 1)).toHaveLength(150);
  });

  it("is not counted for members, without words, from nowhere, or when there is no limit", () => {
    const limit = newLimit({ perBrowser: 1, perProgram: 1 });
    const member = { memberId: 1, accountId: "a", handle: "a", name: "A", isStaff: false, locale: "en" as const };
    for (let index = 0; index < 5; index += 1) {
      limit.takeSearch({ ...visitOf("192.0.2.1"), viewer: member }, "budget", now);
      limit.takeSearch(visitOf("192.0.2.1"), "  ", now);
      limit.takeSearch(visitOf(null), "budget", now);
    }
    expect(countTaken(limit, 2)).toBe(1);
    expect(countTaken(newLimit({ perBrowser: 0, perProgram: 0 }), 1_000)).toBe(1_000);
  });

  it("counts programs by a figure of their own", () => {
    const limit = newLimit({ perBrowser: 1, perProgram: 3 });
    expect(countTaken(limit, 2)).toBe(1);
    for (let index = 0; index < 3; index += 1) limit.takeCall(visitOf("192.0.2.1"), now);
    expect(() => limit.takeCall(visitOf("192.0.2.1"), now)).toThrow("search.too_many");
  });
});

describe("several servers", () => {
  it("hold the limit together once they have told one another, with one statement for all who ask", async () => {
    const [one, two] = [newLimit(), newLimit()];
    expect(countTaken(one, 20)).toBe(20);
    expect(countTaken(two, 12)).toBe(12);
    await one.settle(new Date(now));
    await two.settle(new Date(now));
    expect(countTaken(two, 10)).toBe(0);
    await one.settle(new Date(now));
    expect(countTaken(one, 1)).toBe(1);
    await one.settle(new Date(now));
    expect(countTaken(one, 10)).toBe(0);
    expect(await db.rateLimit.count()).toBe(2);
    const keys = (await db.rateLimit.findMany()).map(({ key }) => key).join(" ");
    expect(keys).not.toContain("192.0.2.1");
  });

  it("write nothing for who searches a little, and the same for one as for a thousand who search much", async () => {
    const limit = newLimit();
    countTaken(limit, 5);
    const before = statements;
    await limit.settle(new Date(now));
    expect(statements).toBe(before);
    for (let index = 0; index < 1_000; index += 1) countTaken(limit, 12, visitOf(`198.51.100.${index}`));
    await limit.settle(new Date(now));
    expect(statements).toBeLessThanOrEqual(before + 3);
  });
});
