import { setTimeout as sleep } from "node:timers/promises";
import type { TestApp } from "./test-app.ts";

const pauseMilliseconds = 20;

/** Until the index holds every change: transactions of other tests on the same server can hold the log back for a moment. */
export async function followAll({ db, deps, follow }: Pick<TestApp, "db" | "deps" | "follow">): Promise<void> {
  for (;;) {
    await follow();
    const { cursor } = await deps.index.status();
    const [transactionId = "0", id = "0"] = (cursor ?? "").split(":");
    const [row] = await db.$queryRaw<[{ isBehind: boolean }]>`
      select exists (select from search_change
        where ("transactionId", id) > (${transactionId}::bigint, ${id}::bigint)) "isBehind"`;
    if (!row.isBehind) return;
    await sleep(pauseMilliseconds);
  }
}
