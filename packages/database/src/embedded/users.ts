import { randomUUID } from "node:crypto";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedError } from "./embedded-error.ts";
import { startOf } from "./processes.ts";

/** A first start with initdb on a slow disk takes several seconds; nobody holds the lock for longer. */
const lockTimeoutMs = 120_000;
const lockPollMs = 20;

export type Users = {
  register(): string;
  forget(token: string): void;
  /** Processes that live, after dropping those that ended without saying so. */
  countLiving(): number;
};

/**
 * Runs `work` while no other process does. SQLite's file lock is the kernel's: it goes with its holder, however that
 * one ended.
 */
export async function withUsers<Result>(
  dataDirectory: string,
  work: (users: Users) => Promise<Result>,
): Promise<Result> {
  const file = join(dataDirectory, "postgres-users.sqlite");
  const store = new DatabaseSync(file);
  try {
    chmodSync(file, 0o600);
    await lock(store, file);
    store.exec(
      "CREATE TABLE IF NOT EXISTS user (token TEXT PRIMARY KEY, pid INTEGER NOT NULL, started TEXT NOT NULL) STRICT",
    );
    const result = await work(usersOf(store));
    store.exec("COMMIT");
    return result;
  } finally {
    store.close();
  }
}

async function lock(store: DatabaseSync, file: string): Promise<void> {
  store.exec("PRAGMA busy_timeout = 0");
  const deadline = Date.now() + lockTimeoutMs;
  for (;;) {
    try {
      store.exec("BEGIN EXCLUSIVE");
      return;
    } catch (cause) {
      if (!(cause instanceof Error) || !cause.message.includes("locked")) throw cause;
      if (Date.now() > deadline)
        throw new EmbeddedError(`Another Plaza process has held ${file} for ${lockTimeoutMs / 1000} seconds.`, {
          cause,
        });
      await sleep(lockPollMs);
    }
  }
}

function usersOf(store: DatabaseSync): Users {
  return {
    register() {
      const token = randomUUID();
      store
        .prepare("INSERT INTO user (token, pid, started) VALUES (?, ?, ?)")
        .run(token, process.pid, startOf(process.pid) ?? "");
      return token;
    },
    forget(token) {
      store.prepare("DELETE FROM user WHERE token = ?").run(token);
    },
    countLiving() {
      const rows = store.prepare("SELECT token, pid, started FROM user").all();
      const stale = rows.filter((row) => startOf(Number(row["pid"])) !== row["started"]);
      for (const row of stale) this.forget(String(row["token"]));
      return rows.length - stale.length;
    },
  };
}
