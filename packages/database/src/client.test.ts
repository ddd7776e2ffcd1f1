import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, inTransaction, openDatabase, type Transaction } from "./client.ts";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  await leaveTestServer();
});

function createTopic(tx: Transaction, slug: string) {
  return tx.topic.create({ data: { slug, position: 1 } });
}

describe("a transaction", () => {
  it("keeps what its work wrote and gives back the result", async () => {
    const topic = await inTransaction(db, (tx) => createTopic(tx, "kept"));
    expect(await db.topic.findUnique({ where: { id: topic.id }, select: { slug: true } })).toEqual({ slug: "kept" });
  });

  it("keeps nothing when its work throws", async () => {
    const attempt = inTransaction(db, async (tx) => {
      await createTopic(tx, "lost");
      throw new Error("changed my mind");
    });
    await expect(attempt).rejects.toThrow("changed my mind");
    expect(await db.topic.count({ where: { slug: "lost" } })).toBe(0);
  });

  it("is not the plain client for the compiler", () => {
    // @ts-expect-error -- a writer called outside a transaction must not compile
    const call = () => createTopic(db, "never");
    expect(call).toBeTypeOf("function");
  });

  it("is not the client of a bare $transaction for the compiler", () => {
    // @ts-expect-error -- only inTransaction makes a Transaction
    const call = () => db.$transaction((tx) => createTopic(tx, "never"));
    expect(call).toBeTypeOf("function");
  });
});

describe("a connection", () => {
  it("means UTC by now(), whatever the server's zone", async () => {
    const rows = await db.$queryRaw<{ TimeZone: string }[]>`SHOW TimeZone`;
    expect(rows).toEqual([{ TimeZone: "UTC" }]);
  });

  it("gives each row of the change log the id of its transaction", async () => {
    const ids = await inTransaction(db, async (tx) => {
      const change = await tx.searchChange.create({
        data: { type: "resource", documentId: 1 },
        select: { transactionId: true },
      });
      const [row] = await tx.$queryRaw<{ id: bigint }[]>`SELECT pg_current_xact_id()::text::bigint AS id`;
      return [change.transactionId, row?.id];
    });
    expect(ids[0]).toBe(ids[1]);
  });
});
