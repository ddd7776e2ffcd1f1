import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Plaza } from "@plaza/e2e/plaza";
import pg from "pg";
import { CannotRun } from "../cannot-run.ts";

/** As many as `people.sql` writes. */
const members = 10_000;
const secondsMax = 180;

/** Writes the members as an operator with a client for PostgreSQL would, and waits until they are found. */
export async function fillWithPeople(plaza: Plaza): Promise<{ seconds: number }> {
  const client = new pg.Client(addressOf(plaza));
  await client.connect();
  try {
    // Many statements in one query are one transaction.
    await client.query(readFileSync(new URL("people.sql", import.meta.url), "utf8"));
    await client.query("analyze");
  } finally {
    await client.end();
  }
  const started = performance.now();
  await plaza.run(["reindex"]);
  for (;;) {
    const seconds = (performance.now() - started) / 1_000;
    if ((await countFound(plaza)) >= members) return { seconds };
    if (seconds > secondsMax) throw new Error("The members are not found.");
    await sleep(500);
  }
}

async function countFound({ url }: Plaza): Promise<number> {
  const response = await fetch(`${url}/api/v1/people?size=1`);
  const { total } = (await response.json()) as { total: number };
  return total;
}

/** Of the embedded database: it listens on no port, and its password lies in the data folder. */
export function addressOf(plaza: Plaza): pg.ClientConfig {
  const postmaster = plaza.findPostmaster();
  if (postmaster === null) throw new CannotRun("The bench fills the embedded database: leave DATABASE_URL unset.");
  const passwords = JSON.parse(readFileSync(join(plaza.dataFolder, "postgres-passwords.json"), "utf8")) as {
    application: string;
  };
  return { host: postmaster.socketFolder, user: "plaza", database: "plaza", password: passwords.application };
}
