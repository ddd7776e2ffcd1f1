import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer } from "@plaza/database/testing";
import { DiskFileStore } from "../adapters/disk-file-store.ts";

export type TestStore = { db: Database; files: DiskFileStore; stop: () => Promise<void> };

/** What writing and reading posts needs: a database and a folder for files, without pages and search. */
export async function openTestStore(): Promise<TestStore> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), "plaza-posts-"));
  const db = openDatabase(database.url, { max: 10 });
  return {
    db,
    files: new DiskFileStore(folder),
    stop: async () => {
      await db.$disconnect();
      await database.drop();
      await leaveTestServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
