import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Plaza } from "@plaza/e2e/plaza";
import pg from "pg";
import { addressOf } from "../people/fill.ts";

/** As `conversations.sql` writes them; of the threads, those of hidden networks are not found by everybody. */
const found = { thread: 9_800, question: 5_000 };
const secondsMax = 300;

export type Filled = {
  writtenSeconds: number;
  indexedSeconds: number;
  /** Of a hundred posts each, for everybody. */
  longThreads: number[];
  /** Where nobody has replied for long. */
  quietThread: number;
};

/** Writes what is talked about as an operator with a client for PostgreSQL would, and waits until it is found. */
export async function fillWithTalk(plaza: Plaza): Promise<Filled> {
  const client = new pg.Client(addressOf(plaza));
  await client.connect();
  try {
    const started = performance.now();
    // Many statements in one query are one transaction.
    await client.query(readFileSync(new URL("conversations.sql", import.meta.url), "utf8"));
    await client.query("analyze");
    const writtenSeconds = (performance.now() - started) / 1_000;
    const { rows } = await client.query<{ id: number }>(
      `select id from thread where "lastNumber" >= 100 and "networkId" is null order by id limit 300`,
    );
    const quiet = await client.query<{ id: number }>(
      `select id from thread where "lastNumber" < 10 and "networkId" is null and title like '% %' order by id desc limit 1`,
    );
    const indexedSeconds = await waitForIndex(plaza);
    return {
      writtenSeconds,
      indexedSeconds,
      longThreads: rows.map(({ id }) => id),
      quietThread: quiet.rows[0]?.id ?? 0,
    };
  } finally {
    await client.end();
  }
}

async function waitForIndex(plaza: Plaza): Promise<number> {
  const started = performance.now();
  await plaza.run(["reindex"]);
  for (;;) {
    const seconds = (performance.now() - started) / 1_000;
    const [threads, questions] = [await countFound(plaza, "thread"), await countFound(plaza, "question")];
    if (threads >= found.thread && questions >= found.question) return seconds;
    if (seconds > secondsMax) throw new Error(`Not found: ${threads} threads, ${questions} questions.`);
    await sleep(1_000);
  }
}

export async function countFound({ url }: Plaza, type: string, words = ""): Promise<number> {
  const query = new URLSearchParams({ type, size: "1", q: words, exact: "true" });
  const response = await fetch(`${url}/api/v1/search?${query.toString()}`);
  const { total } = (await response.json()) as { total: number };
  return total;
}

/** What the database says of one thread. */
export async function readThread(plaza: Plaza, threadId: number) {
  const client = new pg.Client(addressOf(plaza));
  await client.connect();
  try {
    const thread = await client.query<{ replyCount: number; lastNumber: number }>(
      `select "replyCount", "lastNumber" from thread where id = $1`,
      [threadId],
    );
    const posts = await client.query<{ number: number; text: string }>(
      `select number, text from post where "threadId" = $1 order by number`,
      [threadId],
    );
    return { ...(thread.rows[0] ?? { replyCount: 0, lastNumber: 0 }), posts: posts.rows };
  } finally {
    await client.end();
  }
}
