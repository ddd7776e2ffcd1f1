import { type Database, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadStarter } from "../resources/index.ts";
import { loadDemo, settleDemo } from "./load-demo.ts";

let test: TestDatabase;
let db: Database;
const say = () => undefined;

beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url);
  await loadStarter(db, { resources: true, say });
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
});

const counts = async () =>
  Promise.all([
    db.member.count(),
    db.network.count(),
    db.membership.count(),
    db.endorsement.count(),
    db.collectionItem.count(),
    db.introduction.count(),
    db.post.count(),
  ]);

describe("production", () => {
  it("gets no fictional member, whatever is called", async () => {
    await settleDemo(db, { mode: "production", say });
    await expect(loadDemo(db, { mode: "production", say })).rejects.toThrow("demo mode only");
    expect(await db.member.count()).toBe(0);
    expect(await db.account.count()).toBe(0);
  });
});

describe("a demo", () => {
  it("is filled when it starts first, by one of several processes that start together", async () => {
    const said: string[] = [];
    const options = { mode: "demo" as const, say: (line: string) => said.push(line) };
    await Promise.all([settleDemo(db, options), settleDemo(db, options), settleDemo(db, options)]);
    expect(said).toEqual(["Demo: 40 fictional members, 8 networks, 8 threads, 10 questions"]);
    expect(await db.member.count({ where: { isFictional: true } })).toBe(40);
    expect(await db.network.count({ where: { isFictional: true } })).toBe(8);
    expect(await db.collection.count({ where: { itemCount: 0 } })).toBe(0);
    expect(await db.network.count({ where: { memberCount: { lt: 3 } } })).toBe(0);
    expect(await db.thread.count({ where: { isFictional: true } })).toBe(8);
    expect(await db.question.count({ where: { isFictional: true, answerCount: { gt: 0 } } })).toBe(9);
    expect(await db.acceptance.count()).toBe(6);
    expect(await db.endorsement.count({ where: { source: "answer" } })).toBeGreaterThan(4);
    expect(await db.evidence.count({ where: { resourceId: { not: null } } })).toBeGreaterThan(12);
    expect(
      new Set((await db.post.findMany({ select: { language: true } })).map(({ language }) => language)).size,
    ).toBeGreaterThan(5);
    // Some find news in their list; nobody is written to, and nothing waits to be told.
    expect(await db.notification.count({ where: { seenAt: null } })).toBeGreaterThan(5);
    expect(await db.event.count({ where: { decidedAt: null } })).toBe(0);
    expect(await db.mail.count()).toBe(0);
    const circle = await db.network.findFirstOrThrow({ where: { kind: "learning_circle" } });
    expect(circle.startsOn?.getTime()).toBeGreaterThan(Date.now());
  });

  it("stays as it is at the next start", async () => {
    const before = await counts();
    await settleDemo(db, { mode: "demo", say });
    expect(await counts()).toEqual(before);
  });

  it("is no database for production: Plaza does not start on it", async () => {
    await expect(settleDemo(db, { mode: "production", say })).rejects.toThrow("fictional members");
  });

  it("leaves a database with a member of its own alone", async () => {
    await db.network.deleteMany();
    await db.account.deleteMany({ where: { id: { not: "demo-staff" } } });
    await settleDemo(db, { mode: "demo", say });
    expect(await db.member.count()).toBe(1);
  });
});
