import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { readChanges } from "../../platform/change-log.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

describe("reading the change log", () => {
  it("goes by the numbers of transactions and rows, also where they get one digit more", async () => {
    await plaza.db.searchChange.deleteMany();
    const rows: [transactionId: bigint, id: bigint][] = [
      [9n, 9n],
      [9n, 10n],
      [10n, 8n],
      [10n, 100n],
      [100n, 11n],
    ];
    const data = rows.map(([transactionId, id], at) => ({ transactionId, id, type: "thread", documentId: at + 1 }));
    await plaza.db.searchChange.createMany({ data: data.toReversed() });
    const { documents, cursor } = await readChanges(plaza.db, "0:0");
    expect(documents.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(cursor).toBe("100:11");
    expect((await readChanges(plaza.db, "9:10")).documents.map(({ id }) => id)).toEqual([3, 4, 5]);
  });
});
